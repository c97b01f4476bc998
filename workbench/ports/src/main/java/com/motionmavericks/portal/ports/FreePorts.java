package com.motionmavericks.portal.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ports of the loopback interface for servers that will be started later, by this process or
 * another.
 *
 * <p>A port that the system gave and that was closed again is anybody's until the server listens,
 * seconds later: two suites that start at one time can get the same. So these lie below what
 * systems give of themselves (Linux from 32768, others from 49152), and each process has blocks of
 * its own: it listens on the first port of each until it ends, so that no other can take it.
 */
public final class FreePorts {
  static final int SIZE = 32;
  private static final int FIRST = 625 * SIZE;
  private static final int BLOCKS = 375;

  // Processes begin apart, so that a port rests before it is given again.
  private static final FreePorts OURS = new FreePorts(ProcessHandle.current().pid());

  /** Never closed: what was given may be listened on for as long as this process lives. */
  private final List<ServerSocket> owned = new ArrayList<>();

  private final long begin;
  private int last = -1;

  FreePorts(long begin) {
    this.begin = begin;
  }

  /**
   * A port on which nobody listens, and which no other call gets, here or in another process, for
   * as long as this process lives.
   *
   * @throws IllegalStateException where the machine has none left
   */
  public static int next() {
    return OURS.give();
  }

  synchronized int give() {
    do {
      boolean usedUp = (last + 1) % SIZE == 0;
      last = 1 + (usedUp ? own() : last);
    } while (!isFree(last));
    return last;
  }

  /** The first port of a block that is nobody's yet. */
  private int own() {
    for (int i = 0; i < BLOCKS; i++) {
      int port = FIRST + (int) ((begin + i) % BLOCKS) * SIZE;
      ServerSocket owner = listen(port);
      if (owner != null) {
        owned.add(owner);
        return port;
      }
    }
    throw new IllegalStateException(
        "no free ports on this machine: somebody listens on each %dth one from %d to %d"
            .formatted(SIZE, FIRST, FIRST + BLOCKS * SIZE - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = listen(port)) {
      return socket != null;
    } catch (IOException closing) {
      return false;
    }
  }

  private static @Nullable ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      return null;
    }
  }
}
