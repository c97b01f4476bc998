package com.motionmavericks.portal.backends.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The three doors of OTLP/HTTP: traces are read, logs and metrics only counted. */
final class OtlpReceiver {
  /** Of a request, packed and unpacked: far above what a batch of 512 spans needs. */
  static final int MAX_BODY = 16 << 20;

  private static final String PROTOBUF = "application/x-protobuf";
  private static final String JSON = "application/json";

  private final Consumer<ExportTraceServiceRequest> sink;
  private final LongAdder logs = new LongAdder();
  private final LongAdder metrics = new LongAdder();

  OtlpReceiver(Consumer<ExportTraceServiceRequest> sink) {
    this.sink = sink;
  }

  /** Takes spans: 200, or 400 for what is not OTLP, 413 for too much, 415 for another type. */
  Response traces(Request request) throws IOException {
    byte[] body = unpacked(request);
    String type = mediaType(request);
    ExportTraceServiceRequest export =
        switch (type) {
          case PROTOBUF -> protobuf(body);
          case JSON -> OtlpJson.read(body);
          default -> throw new Refused(Response.text(415, "neither protobuf nor JSON: " + type));
        };
    if (export == null) {
      return Response.text(400, "not an OTLP trace export request");
    }
    sink.accept(export);
    return accepted(type);
  }

  Response logs(Request request) throws IOException {
    return counted(request, logs);
  }

  Response metrics(Request request) throws IOException {
    return counted(request, metrics);
  }

  /** Requests that were counted and not kept, by signal. */
  Map<String, Long> counts() {
    return Map.of("log_requests", logs.sum(), "metric_requests", metrics.sum());
  }

  private static Response counted(Request request, LongAdder counter) throws IOException {
    request.drain();
    counter.increment();
    return accepted(mediaType(request));
  }

  /** An empty answer means full success; in JSON that is an empty object. */
  private static Response accepted(String type) {
    return type.equals(JSON)
        ? Response.json(200, Map.of())
        : Response.empty(200).with("content-type", PROTOBUF);
  }

  private static @Nullable ExportTraceServiceRequest protobuf(byte[] body) {
    try {
      return ExportTraceServiceRequest.parseFrom(body);
    } catch (InvalidProtocolBufferException _) {
      return null;
    }
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
