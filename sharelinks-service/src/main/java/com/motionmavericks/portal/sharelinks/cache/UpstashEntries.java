package com.motionmavericks.portal.sharelinks.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Redis at Upstash by REST, where no connection can be held or no port but 443 is open. */
@Singleton
final class UpstashEntries implements Entries {
  private final UpstashClient client;
  private final UpstashConfig config;
  private final Spans spans;

  UpstashEntries(@RestClient UpstashClient client, UpstashConfig config, Spans spans) {
    this.client = client;
    this.config = config;
    this.spans = spans;
  }

  @Override
  public Uni<List<@Nullable String>> get(String... keys) {
    return one(command("MGET", Stream.of(keys)))
        .map(
            found -> {
              List<@Nullable String> inOrder = new ArrayList<>();
              found.forEach(value -> inOrder.add(value.textValue()));
              return inOrder;
            });
  }

  @Override
  public Uni<Void> put(String key, String value, Duration life) {
    return one(set(key, value, life)).replaceWithVoid();
  }

  @Override
  public Uni<Void> putIfAbsent(String key, String value, Duration life) {
    return one(Stream.concat(set(key, value, life).stream(), Stream.of("NX")).toList())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> putAll(Set<String> keys, String value, Duration life) {
    List<List<String>> commands = keys.stream().map(key -> set(key, value, life)).toList();
    return spans
        .outside(() -> client.pipeline(authorization(), commands))
        .invoke(answers -> answers.forEach(UpstashEntries::result))
        .replaceWithVoid();
  }

  private Uni<JsonNode> one(List<String> command) {
    return spans
        .outside(() -> client.command(authorization(), command))
        .map(UpstashEntries::result);
  }

  private String authorization() {
    return "Bearer " + config.token().orElse("");
  }

  /** What Upstash says of an error may repeat the command, so it goes nowhere. */
  private static JsonNode result(UpstashClient.Answer answer) {
    JsonNode result = answer.result();
    if (answer.error() != null || result == null) {
      throw new IllegalStateException("Upstash refused a command");
    }
    return result;
  }

  private static List<String> set(String key, String value, Duration life) {
    return List.of("SET", key, value, "PX", Long.toString(life.toMillis()));
  }

  private static List<String> command(String name, Stream<String> arguments) {
    return Stream.concat(Stream.of(name), arguments).toList();
  }
}
