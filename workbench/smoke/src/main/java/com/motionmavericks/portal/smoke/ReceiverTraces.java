package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The query API of the workbench's OTLP receiver. */
public final class ReceiverTraces implements TraceSource {
  private final Http http;
  private final URI receiver;

  public ReceiverTraces(Http http, URI receiver) {
    this.http = http;
    this.receiver = receiver;
  }

  @Override
  public Trace trace(String id) {
    List<Span> spans = new ArrayList<>();
    http.get(URI.create(receiver + "/traces/" + id))
        .json()
        .forEach(node -> spans.add(new Span(node)));
    return new Trace(id, spans);
  }

  @Override
  public List<String> linkedTo(String traceId) {
    List<String> ids = new ArrayList<>();
    for (JsonNode trace : http.get(URI.create(receiver + "/traces?linked_to=" + traceId)).json()) {
      ids.add(trace.path("trace_id").asText());
    }
    return ids;
  }
}
