package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Backends;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an opening of a link without a view limit costs Redis and PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class HotPathTest {
  private final Studio studio = new Studio();
  @Inject RedisDataSource redis;

  @Test
  void isOneCommandAndNoStatementWhereItIsCached() throws IOException {
    Studio.Made link = studio.cached();

    try (Monitor monitor = new Monitor()) {
      Response opened = open(link);

      List<JsonNode> trace = trace(opened);
      assertThat(steps(trace, "redis")).containsExactly("mget");
      assertThat(steps(trace, "postgresql")).isEmpty();
      assertThat(calls(trace)).isEmpty();
      assertThat(monitor.commandsSoFar()).filteredOn(line -> isAbout(link, line)).hasSize(1);
    }
  }

  @Test
  void isOneStatementWhereItIsNot() {
    Studio.Made link = studio.link();

    List<JsonNode> trace = trace(open(link));

    assertThat(steps(trace, "postgresql")).containsExactly("SELECT share_link");
    assertThat(steps(trace, "redis")).contains("mget", "set");
  }

  @Test
  void isOneStatementWhereNobodyHasTheToken() {
    Response refused = given().get("/s/" + UUID.randomUUID());

    assertThat(steps(trace(refused), "postgresql"))
        .containsExactlyInAnyOrder("SELECT share_link", "INSERT refusal");
  }

  private static boolean isAbout(Studio.Made link, String command) {
    return command.contains(TokenHash.of(link.token()).hex());
  }

  private static List<JsonNode> trace(Response opened) {
    return Traces.await(opened.header("x-trace-id"), Traces.has("GET /s/{token}"));
  }

  /** Of services, not of databases. */
  private static List<JsonNode> calls(List<JsonNode> trace) {
    return trace.stream()
        .filter(span -> span.required("kind").asText().equals("CLIENT"))
        .filter(span -> span.required("attributes").has("http.request.method"))
        .toList();
  }

  private static List<String> steps(List<JsonNode> trace, String system) {
    return trace.stream()
        .filter(span -> span.required("attributes").path("db.system.name").asText().equals(system))
        .map(span -> span.required("name").asText())
        .toList();
  }

  /** All commands that Redis runs meanwhile, seen in spans or not. */
  private final class Monitor implements AutoCloseable {
    private final Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Backends.redisPort());
    private final BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

    Monitor() throws IOException {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write("MONITOR\r\n".getBytes(UTF_8));
      assertThat(lines.readLine()).isEqualTo("+OK");
    }

    List<String> commandsSoFar() throws IOException {
      String end = UUID.randomUUID().toString();
      redis.execute("ECHO", end);
      List<String> commands = new ArrayList<>();
      for (String line = lines.readLine(); !line.contains(end); line = lines.readLine()) {
        commands.add(line);
      }
      return commands;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
