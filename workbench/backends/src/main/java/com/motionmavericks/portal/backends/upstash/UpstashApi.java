package com.motionmavericks.portal.backends.upstash;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Upstash's <a href="https://upstash.com/docs/redis/features/restapi">REST API</a> as far as
 * commands stand in the body. Those that stand in the path, which would put keys and values into
 * every log on the way, are refused here.
 */
final class UpstashApi {
  private static final Set<String> METHODS = Set.of("HEAD", "GET", "POST", "PUT");
  private final int redisPort;

  UpstashApi(int redisPort) {
    this.redisPort = redisPort;
  }

  Handler handler() {
    var routes =
        new Router(UpstashApi::refuse)
            .on("POST", "/", this::command)
            .on("POST", "/pipeline", this::pipeline);
    return request -> {
      if (!METHODS.contains(request.method())) {
        throw error(405, "method not allowed");
      }
      if (!("Bearer " + UpstashStandIn.TOKEN).equals(request.header("authorization"))) {
        throw error(401, "WRONGPASS invalid or missing auth token");
      }
      return routes.handle(request);
    };
  }

  /** The body of an error that was asked for. */
  static Object onPurpose(int status, @Nullable String message) {
    return Map.of("error", message == null ? "ERR status " + status + " on purpose" : message);
  }

  private Response command(Request request) throws IOException {
    List<String> words = words(Json.parse(request.body()));
    try (var redis = open(request)) {
      return Response.json(200, Map.of("result", redis.ask(words)));
    } catch (RedisError refused) {
      throw error(400, refused.getMessage());
    }
  }

  /** Each command has its own result or error; the answer as a whole succeeds. */
  private Response pipeline(Request request) throws IOException {
    JsonNode commands = Json.parse(request.body());
    if (commands == null || !commands.isArray()) {
      throw error(400, "ERR failed to parse pipeline request");
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    try (var redis = open(request)) {
      for (JsonNode command : commands) {
        answers.add(answer(redis, words(command)));
      }
    }
    return Response.json(200, answers);
  }

  private static Map<String, Object> answer(RedisConnection redis, List<String> words)
      throws IOException {
    try {
      return Map.of("result", redis.ask(words));
    } catch (RedisError refused) {
      return Map.of("error", "" + refused.getMessage());
    }
  }

  private RedisConnection open(Request request) throws IOException {
    return RedisConnection.open(redisPort, "base64".equals(request.header("upstash-encoding")));
  }

  private static List<String> words(@Nullable JsonNode command) {
    if (command == null || !command.isArray() || command.isEmpty()) {
      throw error(400, "ERR failed to parse command");
    }
    List<String> words = new ArrayList<>();
    command.forEach(word -> words.add(word.isValueNode() ? word.asText() : word.toString()));
    return words;
  }

  private static Response refuse(Request request) {
    throw error(400, "ERR the stand-in takes commands in the body only");
  }

  private static Refused error(int status, @Nullable String message) {
    return new Refused(Response.json(status, Map.of("error", "" + message)));
  }
}
