package com.motionmavericks.portal.backends.upstash;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Caller;
import com.motionmavericks.portal.backends.redis.RedisServer;
import com.motionmavericks.portal.ports.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstashStandInTest {
  @TempDir static Path folder;
  private static RedisServer redis;
  private static UpstashStandIn upstash;
  private static Caller caller;
  private static Caller stranger;

  @BeforeAll
  static void start() throws IOException {
    int port = FreePorts.next();
    redis = RedisServer.in(folder.resolve("redis"), folder.resolve("cache"));
    redis.start(port);
    upstash = UpstashStandIn.start(0, port);
    caller = new Caller(upstash.uri(), "authorization", "Bearer " + UpstashStandIn.TOKEN);
    stranger = new Caller(upstash.uri());
  }

  @AfterAll
  static void stop() {
    caller.close();
    stranger.close();
    upstash.close();
    redis.close();
  }

  @Test
  void runsCommandsInRedis() {
    assertThat(result("[\"SET\", \"greeting\", \"grüße\\r\\n\", \"PX\", 60000]").asText())
        .isEqualTo("OK");
    assertThat(result("[\"GET\", \"greeting\"]").asText()).isEqualTo("grüße\r\n");
    assertThat(result("[\"GET\", \"nobody\"]").isNull()).isTrue();
    assertThat(result("[\"MGET\", \"nobody\", \"greeting\"]"))
        .hasToString("[null,\"grüße\\r\\n\"]");
    assertThat(result("[\"EXISTS\", \"greeting\"]").isInt()).isTrue();
  }

  @Test
  void encodesTextsOnRequest() {
    result("[\"SET\", \"plain\", \"text\"]");

    var get = caller.post("/", "[\"GET\", \"plain\"]", "upstash-encoding", "base64");
    var set = caller.post("/", "[\"SET\", \"plain\", \"text\"]", "upstash-encoding", "base64");

    assertThat(json(get).path("result").asText()).isEqualTo("dGV4dA==");
    assertThat(json(set).path("result").asText()).isEqualTo("OK");
  }

  @Test
  void answersEachCommandOfAPipeline() {
    var answer =
        caller.post("/pipeline", "[[\"SET\",\"a\",\"1\"],[\"LPOP\",\"a\"],[\"INCR\",\"a\"]]");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get(0)).hasToString("{\"result\":\"OK\"}");
    assertThat(json(answer).get(1).path("error").asText()).startsWith("WRONGTYPE");
    assertThat(json(answer).get(2)).hasToString("{\"result\":2}");
  }

  @Test
  void refusesAsTheVendorDoes() {
    refused(stranger.post("/", "[\"PING\"]"), 401, "WRONGPASS invalid or missing auth token");
    refused(
        stranger.post("/", "[\"PING\"]", "authorization", "Bearer other"),
        401,
        "WRONGPASS invalid or missing auth token");
    refused(caller.post("/", "[\"NOSUCH\"]"), 400, "ERR unknown command");
    refused(caller.post("/", "{}"), 400, "ERR failed to parse command");
    refused(caller.post("/pipeline", "{}"), 400, "ERR failed to parse pipeline request");
    refused(caller.delete("/"), 405, "method not allowed");
  }

  @Test
  void takesNoKeyInThePath() {
    refused(caller.get("/get/secret"), 400, "ERR the stand-in takes commands in the body only");
  }

  @Test
  void tellsWhatItWasAsked() {
    stranger.delete("/_control/requests");
    caller.post("/", "[\"PING\"]", "traceparent", "00-1-2-01");

    JsonNode asked = json(stranger.get("/_control/requests"));

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).path("path").asText()).isEqualTo("/");
    assertThat(asked.get(0).path("body").asText()).isEqualTo("[\"PING\"]");
    assertThat(asked.get(0).path("headers").path("traceparent").asText()).isEqualTo("00-1-2-01");
    assertThat(asked.toString()).doesNotContain(UpstashStandIn.TOKEN);
  }

  @Test
  void hasFaults() {
    stranger.post("/_control/faults", "{\"kind\":\"error\",\"times\":1}");
    stranger.post("/_control/faults", "{\"kind\":\"lost_answer\",\"times\":1}");

    assertThat(caller.post("/", "[\"SET\",\"kept\",\"no\"]").statusCode()).isEqualTo(503);
    assertThatThrownBy(() -> caller.post("/", "[\"SET\",\"kept\",\"yes\"]"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(result("[\"GET\",\"kept\"]").asText()).isEqualTo("yes");
  }

  private static JsonNode result(String command) {
    var answer = caller.post("/", command);
    assertThat(answer.statusCode()).as(Caller.text(answer)).isEqualTo(200);
    return json(answer).path("result");
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String error) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").asText()).startsWith(error);
  }
}
