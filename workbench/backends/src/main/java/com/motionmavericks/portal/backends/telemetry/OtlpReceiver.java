package com.motionmavericks.portal.backends.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * One door of OTLP/HTTP: takes the export requests of one signal. Answers 200, or 400 for what is
 * not OTLP, 413 for too much, 415 for another type.
 */
final class OtlpReceiver<T extends Message> implements Handler {
  /** Of a request, packed and unpacked: far above what a batch of 512 spans needs. */
  static final int MAX_BODY = 16 << 20;

  static final String PROTOBUF = "application/x-protobuf";
  private static final String JSON = "application/json";

  private final Parser<T> parser;
  private final Supplier<? extends Message.Builder> fromJson;
  private final Sink<T> sink;
  private final LongAdder received = new LongAdder();

  /** Where the requests go. */
  interface Sink<T> {
    /** Takes one request: its protobuf as it came, and what that says. */
    void accept(byte[] raw, T request);
  }

  OtlpReceiver(Parser<T> parser, Supplier<? extends Message.Builder> fromJson, Sink<T> sink) {
    this.parser = parser;
    this.fromJson = fromJson;
    this.sink = sink;
  }

  @Override
  public Response handle(Request request) throws IOException {
    byte[] body = unpacked(request);
    String type = mediaType(request);
    byte[] raw =
        switch (type) {
          case PROTOBUF -> body;
          case JSON -> OtlpJson.toProtobuf(body, fromJson.get());
          default -> throw new Refused(Response.text(415, "neither protobuf nor JSON: " + type));
        };
    if (raw == null) {
      throw notOtlp();
    }
    sink.accept(raw, parsed(raw));
    received.increment();
    return accepted(type);
  }

  /** How many requests were taken since the start. */
  long count() {
    return received.sum();
  }

  private T parsed(byte[] raw) {
    try {
      return parser.parseFrom(raw);
    } catch (InvalidProtocolBufferException _) {
      throw notOtlp();
    }
  }

  private static Refused notOtlp() {
    return new Refused(Response.text(400, "not an OTLP export request of this signal"));
  }

  /** An empty answer means full success; in JSON that is an empty object. */
  private static Response accepted(String type) {
    return type.equals(JSON)
        ? Response.json(200, Map.of())
        : Response.empty(200).with("content-type", PROTOBUF);
  }

  private static byte[] unpacked(Request request) throws IOException {
    byte[] body = request.body();
    String encoding = request.header("content-encoding");
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw new Refused(Response.text(415, "unknown content-encoding " + encoding));
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = gzip.readNBytes(MAX_BODY + 1);
      if (unpacked.length > MAX_BODY) {
        throw new Refused(Response.text(413, "unpacks to more than " + MAX_BODY + " bytes"));
      }
      return unpacked;
    } catch (IOException _) {
      throw new Refused(Response.text(400, "not gzip"));
    }
  }

  private static String mediaType(Request request) {
    String type = request.header("content-type");
    return type == null ? PROTOBUF : type.replaceFirst("\\s*;.*$", "");
  }
}
