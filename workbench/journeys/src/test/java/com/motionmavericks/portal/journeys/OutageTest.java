package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.stack.suite.Ports;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL and Redis are killed: nothing works well afterwards. */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 1)
class OutageTest {
  @Test
  void staysReadyAndSaysWhatIsMissing(Suite.Running suite) throws IOException {
    JsonNode backends =
        new ObjectMapper().readTree(suite.checkout().up().resolve("backends.json").toFile());

    kill(backends.path("redis").path("pid").asLong());
    kill(backends.path("postgres").path("pid").asLong());

    for (String service : Ports.SERVICES) {
      int management = suite.ports().of(Ports.management(service));
      Answer ready =
          suite
              .portal()
              .http()
              .get(URI.create("http://localhost:" + management + "/q/health/ready"));
      assertThat(ready.status()).as(service).isEqualTo(200);
    }
    Answer list = suite.portal().get("producer", "projects", "/projects");
    assertThat(list.status()).isEqualTo(503);
    assertThat(list.header("retry-after")).isPresent();
    assertThat(list.json().path("code").asText()).isEqualTo("unavailable");
    assertThat(list.traceId()).isPresent();
  }

  private static void kill(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    assertThat(process.destroyForcibly()).isTrue();
    process.onExit().join();
  }
}
