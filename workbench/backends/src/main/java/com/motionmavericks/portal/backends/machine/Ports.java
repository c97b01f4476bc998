package com.motionmavericks.portal.backends.machine;

import com.motionmavericks.portal.ports.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which server listens on which port of the loopback interface. */
public final class Ports {
  private Ports() {}

  /**
   * A port for each name: the wanted one, else the one it had before where that is free, else any.
   *
   * @throws StartRefused where a wanted port is taken; names all that are
   */
  public static Map<String, Integer> choose(
      List<String> names, Map<String, Integer> wanted, Map<String, Integer> before) {
    List<ServerSocket> held = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    Map<String, Integer> chosen = new LinkedHashMap<>();
    try {
      // Hold each until all are chosen, lest two names get the same one.
      for (String name : names) {
        if (wanted.containsKey(name)) {
          int port = wanted.getOrDefault(name, 0);
          if (!hold(port, held)) {
            taken.add(port + " (" + name + ")");
          }
          chosen.put(name, port);
        }
      }
      for (String name : names) {
        if (!wanted.containsKey(name)) {
          Integer port = before.get(name);
          while (port == null || !hold(port, held)) {
            port = FreePorts.next();
          }
          chosen.put(name, port);
        }
      }
    } finally {
      held.forEach(Ports::release);
    }
    if (!taken.isEmpty()) {
      throw new StartRefused(
          (taken.size() == 1 ? "Port " : "Ports ")
              + String.join(", ", taken)
              + (taken.size() == 1 ? " is" : " are")
              + " taken: stop what listens there, or choose others with --port NAME=NUMBER.");
    }
    return chosen;
  }

  /** Whether nobody listens there. */
  public static boolean free(int port) {
    List<ServerSocket> held = new ArrayList<>();
    boolean free = hold(port, held);
    held.forEach(Ports::release);
    return free;
  }

  private static boolean hold(int port, List<ServerSocket> held) {
    try {
      ServerSocket socket = new ServerSocket();
      try {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException e) {
        release(socket);
        return false;
      }
      held.add(socket);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new StartRefused("Cannot close a socket: " + e.getMessage(), e);
    }
  }
}
