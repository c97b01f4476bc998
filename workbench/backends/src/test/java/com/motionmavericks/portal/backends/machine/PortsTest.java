package com.motionmavericks.portal.backends.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  @Test
  void whatIsNotGivenIsRememberedOrFree() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Given
      var before = Ports.choose(NAMES, Map.of(), Map.of());

      // When: b's old port was taken meanwhile
      var remembered = Map.of("a", port(before, "a"), "b", taken.getLocalPort());
      var chosen = Ports.choose(NAMES, Map.of(), remembered);

      // Then
      assertThat(chosen).containsEntry("a", port(before, "a"));
      assertThat(chosen.get("b")).isNotEqualTo(taken.getLocalPort());
      assertThat(chosen.values()).doesNotHaveDuplicates().doesNotContain(0);
    }
  }

  @Test
  void allTakenPortsAreNamedAtOnce() throws Exception {
    try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var wanted = Map.of("a", one.getLocalPort(), "c", two.getLocalPort());
      assertThatThrownBy(() -> Ports.choose(NAMES, wanted, Map.of()))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith(
              "Ports %d (a), %d (c) are taken".formatted(one.getLocalPort(), two.getLocalPort()));
    }
  }

  private static int port(Map<String, Integer> ports, String name) {
    return ports.getOrDefault(name, 0);
  }
}
