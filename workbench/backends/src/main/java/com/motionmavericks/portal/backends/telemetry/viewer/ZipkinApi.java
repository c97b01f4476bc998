package com.motionmavericks.portal.backends.telemetry.viewer;

import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zipkin2.Call;
import zipkin2.Span;
import zipkin2.codec.DependencyLinkBytesEncoder;
import zipkin2.codec.SpanBytesEncoder;
import zipkin2.storage.InMemoryStorage;
import zipkin2.storage.QueryRequest;

/** The part of Zipkin's HTTP API version 2 that Lens calls. */
final class ZipkinApi {
  private static final String API = "/zipkin/api/v2/";
  private static final long DAY_MILLIS = 86_400_000;

  private final InMemoryStorage storage;

  ZipkinApi(InMemoryStorage storage) {
    this.storage = storage;
  }

  Router routes(Router router) {
    return router
        .on("GET", API + "services", names(_ -> storage.getServiceNames()))
        .on("GET", API + "spans", names(r -> storage.getSpanNames(wanted(r, "serviceName"))))
        .on(
            "GET",
            API + "remoteServices",
            names(r -> storage.getRemoteServiceNames(wanted(r, "serviceName"))))
        .on("GET", API + "autocompleteKeys", names(_ -> storage.getKeys()))
        .on("GET", API + "autocompleteValues", names(r -> storage.getValues(wanted(r, "key"))))
        .on("GET", API + "traces", this::traces)
        .on("GET", API + "trace/{trace_id}", this::trace)
        .on("GET", API + "traceMany", this::traceMany)
        .on("GET", API + "dependencies", this::dependencies);
  }

  private interface Names {
    Call<List<String>> of(Request request);
  }

  private static Handler names(Names names) {
    return request -> Response.json(200, names.of(request).execute());
  }

  private Response traces(Request request) throws IOException {
    QueryRequest query;
    try {
      query =
          QueryRequest.newBuilder()
              .serviceName(request.query("serviceName"))
              .remoteServiceName(request.query("remoteServiceName"))
              .spanName(request.query("spanName"))
              .parseAnnotationQuery(tags(request.query("annotationQuery")))
              .minDuration(optional(request, "minDuration"))
              .maxDuration(optional(request, "maxDuration"))
              .endTs(number(request, "endTs", System.currentTimeMillis()))
              .lookback(number(request, "lookback", DAY_MILLIS))
              .limit((int) number(request, "limit", 10))
              .build();
    } catch (IllegalArgumentException e) {
      return Response.text(400, String.valueOf(e.getMessage()));
    }
    return nested(storage.getTraces(query).execute());
  }

  private Response trace(Request request) throws IOException {
    String id = request.parameter("trace_id");
    List<Span> spans;
    try {
      spans = storage.getTrace(id).execute();
    } catch (IllegalArgumentException e) {
      return Response.text(400, String.valueOf(e.getMessage()));
    }
    return spans.isEmpty()
        ? Response.text(404, id + " not found")
        : Response.of(200, "application/json", SpanBytesEncoder.JSON_V2.encodeList(spans));
  }

  private Response traceMany(Request request) throws IOException {
    List<String> ids = Arrays.asList(wanted(request, "traceIds").split(",", -1));
    try {
      return nested(storage.getTraces(ids).execute());
    } catch (IllegalArgumentException e) {
      return Response.text(400, String.valueOf(e.getMessage()));
    }
  }

  private Response dependencies(Request request) throws IOException {
    long endTs = number(request, "endTs", System.currentTimeMillis());
    long lookback = number(request, "lookback", DAY_MILLIS);
    if (endTs <= 0 || lookback <= 0) {
      return Response.text(400, "endTs and lookback must be positive");
    }
    var links = storage.getDependencies(endTs, lookback).execute();
    return Response.of(
        200, "application/json", DependencyLinkBytesEncoder.JSON_V1.encodeList(links));
  }

  private static Response nested(List<List<Span>> traces) {
    var json = new StringBuilder("[");
    for (List<Span> trace : traces) {
      json.append(json.length() > 1 ? "," : "")
          .append(new String(SpanBytesEncoder.JSON_V2.encodeList(trace), StandardCharsets.UTF_8));
    }
    return Response.of(
        200, "application/json", json.append("]").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Lens ends a query of completed keys in an empty {@code and}, which finds nothing. */
  private static @Nullable String tags(@Nullable String query) {
    return query == null ? null : query.replaceFirst("(\\s+and\\s*)+$", "");
  }

  private static String wanted(Request request, String name) {
    String value = request.query(name);
    if (value == null || value.isEmpty()) {
      throw new Refused(Response.json(400, Map.of("error", name + " is missing")));
    }
    return value;
  }

  private static @Nullable Long optional(Request request, String name) {
    String text = request.query(name);
    return text == null || text.isEmpty() ? null : Long.valueOf(text);
  }

  private static long number(Request request, String name, long otherwise) {
    try {
      Long value = optional(request, name);
      return value == null ? otherwise : value;
    } catch (NumberFormatException _) {
      throw new Refused(Response.json(400, Map.of("error", name + " is not a number")));
    }
  }
}
