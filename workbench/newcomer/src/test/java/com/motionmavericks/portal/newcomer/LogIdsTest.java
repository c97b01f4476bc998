package com.motionmavericks.portal.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Requests of several tenants and of nobody, consumers and jobs, all at once: each line of the JSON
 * log carries the ids of its own work and nothing of another's.
 */
@QuarkusTest
class LogIdsTest {
  private static final Path LOG = Path.of("target", "newcomer.log");
  private static final int EACH = 100;
  private static final List<String> TENANTS =
      IntStream.range(0, 5).mapToObj(tenant -> Tokens.freshTenant()).toList();

  /** Whose a piece of work is; a tenant of null is nobody. */
  private record Owner(String traceId, Optional<String> tenantId) {}

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String run = UUID.randomUUID().toString();
  private final Map<String, Owner> owners = new ConcurrentHashMap<>();
  private final List<CompletableFuture<?>> going = new ArrayList<>();

  @Inject MarkedWork work;

  @Test
  void carriesTheIdsOfItsOwnWork() throws Exception {
    for (int i = 0; i < EACH; i++) {
      String tenant = TENANTS.get(i % TENANTS.size());
      request("mine", i, Optional.of(tenant));
      request("nobodys", i, Optional.empty());
      job("a-job-of-a-tenant-" + i, Optional.of(tenant));
      job("a-job-" + i, Optional.empty());
    }
    CompletableFuture.allOf(going.toArray(CompletableFuture<?>[]::new)).join();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(lines()).hasSize(owners.size() * MarkedWork.STEPS.size()));

    assertThat(owners).hasSize(5 * EACH);
    Map<String, List<JsonNode>> byWork =
        lines().stream().collect(Collectors.groupingBy(LogIdsTest::mark));
    assertThat(byWork.keySet()).isEqualTo(owners.keySet());
    owners.forEach((mark, owner) -> assertOwned(byWork.getOrDefault(mark, List.of()), owner));
  }

  private static void assertOwned(List<JsonNode> lines, Owner owner) {
    assertThat(lines).hasSameSizeAs(MarkedWork.STEPS);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.path("trace_id").asText()).isEqualTo(owner.traceId());
              assertThat(line.path("tenant_id").asText("")).isEqualTo(owner.tenantId().orElse(""));
              assertThat(line.path("service").asText()).isEqualTo("newcomer");
            });
    assertThat(lines.stream().map(line -> line.path("span_id").asText()).distinct())
        .singleElement()
        .asString()
        .matches("[0-9a-f]{16}");
  }

  /** A request of a tenant leads to a consumer's work as well, which belongs to the same trace. */
  private void request(String kind, int number, Optional<String> tenant) {
    String mark = run + "-" + kind + "-" + number;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server().resolve("/marked/" + kind + "/" + mark))
            .POST(HttpRequest.BodyPublishers.noBody());
    tenant.ifPresent(id -> request.header("authorization", "Bearer " + Tokens.of(id, "producer")));
    going.add(
        client
            .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
            .thenAccept(
                answer -> {
                  assertThat(answer.statusCode()).isEqualTo(204);
                  Owner owner =
                      new Owner(answer.headers().firstValue("x-trace-id").orElseThrow(), tenant);
                  owners.put(mark, owner);
                  tenant.ifPresent(id -> owners.put("event-" + mark, owner));
                }));
  }

  private void job(String name, Optional<String> tenant) {
    String mark = run + "-" + name;
    going.add(
        work.asJob(mark, tenant, trace -> owners.put(mark, new Owner(trace, tenant)))
            .subscribeAsCompletionStage());
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(LOG)) {
      if (line.contains(run)) {
        JsonNode read = json.readTree(line);
        if (read.path("loggerName").asText().equals("marked")) {
          lines.add(read);
        }
      }
    }
    return lines;
  }

  private static String mark(JsonNode line) {
    return line.path("message").asText().split(" ", 2)[0];
  }

  private static URI server() {
    return ConfigProvider.getConfig().getValue("test.url", URI.class);
  }
}
