package com.motionmavericks.portal.conformance.score;

import static com.motionmavericks.portal.conformance.score.Planted.child;
import static com.motionmavericks.portal.conformance.score.Planted.export;
import static com.motionmavericks.portal.conformance.score.Planted.good;
import static com.motionmavericks.portal.conformance.score.Planted.resource;
import static com.motionmavericks.portal.conformance.score.Planted.root;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
  private static final ExportTraceServiceRequest ORPHAN =
      export(resource("b"), root(10), child(11, 99));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** What each reading gets; the last one stays. */
  private final Deque<byte[]> answers = new ArrayDeque<>();

  private HttpServer receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = answers.size() > 1 ? answers.remove() : answers.element();
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void theJsonHasExactlyThisShape() throws IOException {
    receives(good("a"), ORPHAN);

    assertThat(run("--json")).isEqualTo(1);

    JsonNode report = new ObjectMapper().readTree(out.toByteArray());
    assertThat(report.toPrettyString())
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"services": [
                      {"service": "a", "score": 100.0, "rules": [
                        {"id": "RES-001", "passed": 1, "total": 1},
                        {"id": "RES-002", "passed": 1, "total": 1},
                        {"id": "RES-004", "passed": 3, "total": 3},
                        {"id": "RES-005", "passed": 1, "total": 1},
                        {"id": "SPA-001", "passed": 1, "total": 1},
                        {"id": "SPA-002", "passed": 1, "total": 1},
                        {"id": "SPA-003", "passed": 2, "total": 2},
                        {"id": "SPA-004", "passed": 1, "total": 1},
                        {"id": "SPA-005", "passed": 1, "total": 1}],
                       "not_applicable": %1$s},
                      {"service": "b", "score": 92.0, "rules": [
                        {"id": "RES-001", "passed": 1, "total": 1},
                        {"id": "RES-002", "passed": 1, "total": 1},
                        {"id": "RES-004", "passed": 3, "total": 3},
                        {"id": "RES-005", "passed": 1, "total": 1},
                        {"id": "SPA-001", "passed": 1, "total": 1},
                        {"id": "SPA-002", "passed": 0, "total": 1},
                        {"id": "SPA-003", "passed": 2, "total": 2},
                        {"id": "SPA-004", "passed": 1, "total": 1},
                        {"id": "SPA-005", "passed": 1, "total": 1}],
                       "not_applicable": %1$s}]}
                    """
                        .formatted(notApplicable()))
                .toPrettyString());
  }

  private static String notApplicable() {
    return Stream.of(
            "RES-003", "MET-001", "MET-002", "MET-003", "MET-004", "MET-005", "MET-006", "LOG-001",
            "LOG-002", "SDK-001")
        .map(
            id ->
                PublishedRules.ALL.stream()
                    .filter(rule -> rule.id().equals(id))
                    .map(
                        rule -> "{\"id\": \"%s\", \"reason\": \"%s\"}".formatted(id, rule.reason()))
                    .findFirst()
                    .orElseThrow())
        .toList()
        .toString();
  }

  @Test
  void theTableTellsWhatFailedAndWhere() throws IOException {
    receives(good("a"), ORPHAN);

    assertThat(run()).isEqualTo(1);

    assertThat(out.toString(UTF_8))
        .startsWith(
            """
            100.00  a                        9 of 9 rules pass
             92.00  b                        8 of 9 rules pass

            FAIL SPA-002 normal, b: 1 of 1 fail: no orphan spans
                 trace 0af7651916cd43dd8448eb211c80319c, span 000000000000000b (api.projects.list): no parent 0000000000000063

            not applicable:
              LOG-001  log lines do not leave the services as OTLP: they are JSON on the console
            """)
        .contains("  RES-003  does not run in Kubernetes: no resource has a k8s attribute\n");
  }

  @Test
  void fullScoresOfAllServicesAreStatus0() throws IOException {
    receives(good("a"));

    assertThat(run("--service", "a")).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void aServiceThatSaidNothingIsNamed() throws IOException {
    receives(good("a"));

    assertThat(run("--service", "a", "--service", "b")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).isEqualTo("score: nothing was received of b\n");
  }

  @Test
  void nothingReceivedIsStatus2() throws IOException {
    receives();

    assertThat(run("--json")).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(UTF_8)).contains("nothing to judge was received");
  }

  @Test
  void nobodyThereIsStatus2() throws IOException {
    receives(good("a"));
    receiver.stop(0);

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("the traces cannot be read");
  }

  @Test
  void aParentThatIsOnItsWayIsWaitedFor() throws IOException {
    receives(export(resource("a"), child(2, 1)));
    receives(good("a"));

    assertThat(run(Duration.ofSeconds(20))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--receiver", "--receiver x --service", "--receiver x --what"})
  void aWrongCallIsExplained(String words) {
    assertThatThrownBy(() -> Score.Options.parse(words.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("usage: ");
  }

  private void receives(ExportTraceServiceRequest... requests) throws IOException {
    var body = new ByteArrayOutputStream();
    for (ExportTraceServiceRequest request : List.of(requests)) {
      request.writeDelimitedTo(body);
    }
    answers.add(body.toByteArray());
  }

  private int run(String... more) {
    return run(Duration.ZERO, more);
  }

  private int run(Duration patience, String... more) {
    String[] words = Arrays.copyOf(more, more.length + 2);
    words[more.length] = "--receiver";
    words[more.length + 1] = "http://localhost:" + receiver.getAddress().getPort();
    return Score.run(
        Score.Options.parse(words),
        patience,
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }
}
