package com.motionmavericks.portal.backends.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.motionmavericks.portal.backends.http.Json;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OTLP's JSON, turned into its protobuf. It is protobuf's own JSON mapping but for the ids, which
 * OTLP writes in hex and protobuf in base64. (<a
 * href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP/JSON</a>)
 */
final class OtlpJson {
  private static final Set<String> IDS = Set.of("traceId", "spanId", "parentSpanId");
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private OtlpJson() {}

  /** The request in protobuf, or null where the bytes are not one. */
  static byte @Nullable [] toProtobuf(byte[] json, Message.Builder request) {
    JsonNode tree = Json.parseObject(json);
    if (tree == null) {
      return null;
    }
    try {
      idsInBase64(tree);
      PARSER.merge(tree.toString(), request);
      return request.build().toByteArray();
    } catch (IllegalArgumentException | InvalidProtocolBufferException _) {
      return null;
    }
  }

  /** Attributes cannot be meant: their keys are values of a member named key. */
  private static void idsInBase64(JsonNode json) {
    if (json instanceof ObjectNode object) {
      for (String name : IDS) {
        if (object.path(name).isTextual()) {
          byte[] id = HexFormat.of().parseHex(object.path(name).asText());
          object.put(name, Base64.getEncoder().encodeToString(id));
        }
      }
    }
    json.forEach(OtlpJson::idsInBase64);
  }
}
