package com.motionmavericks.portal.sharelinks.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.sharelinks.Upstash;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UpstashEntriesTest extends EntriesContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  @Inject UpstashEntries entries;
  @Inject @RestClient UpstashClient client;
  @Inject Spans spans;

  @Override
  Entries entries() {
    return entries;
  }

  @Test
  void sendsItsTraceWithEachCallAndNoKeyInAnAddress() {
    String key = "entries:" + UUID.randomUUID();

    String trace =
        run(
            spans.unitOfWork(
                "test",
                SpanKind.INTERNAL,
                Attributes.empty(),
                Optional.empty(),
                span ->
                    entries
                        .get(key)
                        .chain(() -> entries.put(key, "1", MINUTE))
                        .chain(() -> entries.putIfAbsent(key, "2", MINUTE))
                        .chain(() -> entries.putAll(Set.of(key), "3", MINUTE))
                        .map(done -> Cause.current().orElseThrow().traceId())));

    List<JsonNode> calls = Upstash.callsWith(key);
    assertThat(calls).hasSize(4);
    assertThat(calls)
        .allSatisfy(
            call -> {
              assertThat(call.path("path").asText()).isIn("/", "/pipeline");
              assertThat(call.path("method").asText()).isEqualTo("POST");
              assertThat(call.path("headers").path("traceparent").asText())
                  .startsWith("00-" + trace + "-");
              assertThat(call.path("headers").has("tracestate")).isFalse();
            });
  }

  @Test
  void failsWhereUpstashRefuses() {
    String key = "entries:" + UUID.randomUUID();
    run(client.command("Bearer development-upstash-token", List.of("LPUSH", key, "x")));
    UpstashEntries stranger = new UpstashEntries(client, new NoToken(), spans);

    assertThat(run(entries.get(key))).as("no text").containsExactly((String) null);
    assertThatThrownBy(() -> run(entries.put(key, "x", Duration.ofMillis(-1))))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> run(entries.putAll(Set.of(key), "x", Duration.ofMillis(-1))))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> run(stranger.get(key))).isInstanceOf(RuntimeException.class);
  }

  private record NoToken() implements UpstashConfig {
    @Override
    public Optional<String> url() {
      return Optional.empty();
    }

    @Override
    public Optional<String> token() {
      return Optional.empty();
    }
  }
}
