package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a stand-in's webhooks go in tests. */
public final class WebhookReceiver implements AutoCloseable {
  /** A received call. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Call(Map<String, String> headers, byte[] body) {
    public JsonNode json() {
      return Objects.requireNonNull(Json.parse(body));
    }

    public String type() {
      return json().path("type").asText();
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final LoopbackServer server;

  public WebhookReceiver() throws IOException {
    this.server =
        LoopbackServer.start(
            "receiver",
            0,
            1 << 20,
            request -> {
              if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Response.empty(503);
              }
              calls.add(new Call(request.headers(), request.body()));
              return Response.empty(204);
            });
  }

  /** Answers the next calls with 503. */
  public void failNext(int count) {
    failures.set(count);
  }

  public URI uri() {
    return server.uri().resolve("/webhooks");
  }

  public List<Call> calls() {
    return calls;
  }

  public List<String> types() {
    return calls.stream().map(Call::type).toList();
  }

  public Call call(String type) {
    return calls.stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}
