package com.motionmavericks.portal.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
  private static final long BEGIN = 7;

  /** Nobody listens on them, as in the seconds in which their servers start. */
  @Test
  void whatOneGivesNoOtherDoes() {
    FreePorts one = new FreePorts(BEGIN);
    FreePorts other = new FreePorts(BEGIN);
    int more = FreePorts.SIZE + 8;

    List<Integer> given =
        Stream.concat(
                Stream.generate(one::give).limit(more), Stream.generate(other::give).limit(more))
            .toList();

    assertThat(given).doesNotHaveDuplicates();
    assertThat(given).allMatch(port -> port > 20_000 && port < 32_000);
  }

  @Test
  void whereSomebodyListensIsPassedOver() throws IOException {
    FreePorts ports = new FreePorts(BEGIN);
    int next = ports.give() + 1;
    try (ServerSocket taken = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ports.give()).isGreaterThan(taken.getLocalPort());
    }
  }
}
