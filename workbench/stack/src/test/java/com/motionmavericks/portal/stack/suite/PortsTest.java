package com.motionmavericks.portal.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void theHouseHasItsPorts() {
    Ports ports = Ports.choose(List.of(), Map.of());

    assertThat(ports.of("projects")).isEqualTo(8081);
    assertThat(ports.of("scheduler")).isEqualTo(8086);
    assertThat(ports.of("scheduler-management")).isEqualTo(8186);
    assertThat(ports.issuer()).isEqualTo("http://localhost:9080/portal");
    assertThat(ports.of("upstash")).isEqualTo(9083);
    assertThat(ports.byName()).hasSize(20);
  }

  @Test
  void anOptionWinsOverTheEnvironmentAndManagementFollows() {
    Ports ports =
        Ports.choose(
            List.of("projects=18081"),
            Map.of("PORTAL_PORT_PROJECTS", "28081", "PORTAL_PORT_ASSETS_MANAGEMENT", "7000"));

    assertThat(ports.of("projects")).isEqualTo(18081);
    assertThat(ports.of("projects-management")).isEqualTo(18181);
    assertThat(ports.of("assets")).isEqualTo(8083);
    assertThat(ports.of("assets-management")).isEqualTo(7000);
  }

  @Test
  void theOptionsGoToAnotherCallUnchanged() {
    Ports ports = Ports.choose(List.of("viewer=1234"), Map.of());

    List<String> options =
        ports.asOptions().stream().map(option -> option.replace("--port=", "")).toList();
    assertThat(Ports.choose(options, Map.of())).isEqualTo(ports);
  }

  @Test
  void whatIsNoPortIsNamed() {
    assertThatThrownBy(() -> Ports.choose(List.of("cellar=1"), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cellar")
        .hasMessageContaining("projects-management");
    assertThatThrownBy(() -> Ports.choose(List.of("projects=65536"), Map.of()))
        .hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> Ports.choose(List.of(), Map.of("PORTAL_PORT_MUX", "many")))
        .hasMessageContaining("PORTAL_PORT_MUX=many");
  }

  @Test
  void aTakenPortIsNamedWithWhatToDo() {
    Ports ports = Ports.choose(List.of(), Map.of());

    assertThatThrownBy(() -> ports.check(Ports.SERVICES, port -> port != 8181))
        .hasMessage(
            "Port 8181 (projects-management) is taken: end what listens there, or choose another"
                + " with --port projects-management=NUMBER or PORTAL_PORT_PROJECTS_MANAGEMENT=NUMBER.");
    assertThatThrownBy(() -> ports.check(Ports.SERVICES, port -> port < 9080 || port > 9081))
        .hasMessageContaining("Port 9080 (oidc) is taken, port 9081 (mux) is taken");
  }

  @Test
  void onlyWhatWillBeStartedNeedsItsPort() {
    Ports ports = Ports.choose(List.of(), Map.of());

    ports.check(Set.of("projects"), port -> port != 8083 && port != 8183);
  }

  @Test
  void onePortForTwoPartsIsRefused() {
    Ports ports = Ports.choose(List.of("viewer=4318"), Map.of());

    assertThatThrownBy(() -> ports.check(Ports.SERVICES, _ -> true))
        .hasMessageContaining("4318 is given to both otlp and viewer");
  }

  @Test
  void aListenerTakesItsPort() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(Loopback.isFree(port)).isFalse();
      assertThat(Loopback.answers(port)).isTrue();
    }
    assertThat(Loopback.isFree(port)).isTrue();
    try (var everywhere = new ServerSocket(0)) {
      assertThat(Loopback.isFree(everywhere.getLocalPort())).isFalse();
    }
  }
}
