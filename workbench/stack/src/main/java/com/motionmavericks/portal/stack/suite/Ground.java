package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The state folder, held by one {@code up} at a time for as long as it lives. */
public final class Ground implements AutoCloseable {
  private static final long MEGABYTE = 1024L * 1024L;
  private static final long NEEDED_MEGABYTES = 500;

  private final Checkout checkout;
  private final FileChannel channel;

  private Ground(Checkout checkout, FileChannel channel) {
    this.checkout = checkout;
    this.channel = channel;
  }

  /**
   * Takes it until it is closed or this process ends.
   *
   * @throws Refusal where another one has it
   */
  public static Ground take(Checkout checkout) {
    Path lock = checkout.state().resolve(checkout.suite() + ".lock");
    try {
      Files.createDirectories(checkout.state());
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = channel.tryLock();
      if (held == null) {
        channel.close();
        throw new Refusal(
            "The suite of this checkout runs already (./portal status says where): end it with ./portal down first.");
      }
      return new Ground(checkout, channel);
    } catch (IOException e) {
      throw new Refusal(
          "Cannot write %s (%s): is the checkout read-only, not yours, or the disk full?"
              .formatted(lock, e.getMessage()),
          e);
    }
  }

  /** Ends what a killed run left, empties the state where that is wanted, and checks all ports. */
  public void prepare(boolean fresh, Ports ports, List<String> services) {
    List<String> left = Leftovers.down(checkout);
    if (!left.isEmpty()) {
      System.out.println("ended what a killed run had left: " + String.join(", ", left));
    }
    ports.check(services, Loopback::isFree);
    try {
      if (fresh) {
        Runnables.delete(checkout.up());
      }
      long free = Files.getFileStore(checkout.state()).getUsableSpace() / MEGABYTE;
      if (free < NEEDED_MEGABYTES) {
        throw new Refusal(
            "The disk is nearly full: %s has %d MB left, the suite needs %d MB; free some."
                .formatted(checkout.state(), free, NEEDED_MEGABYTES));
      }
    } catch (IOException e) {
      throw new Refusal("Cannot empty %s: %s".formatted(checkout.up(), e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Refusal("Cannot release the state folder: " + e.getMessage(), e);
    }
  }
}
