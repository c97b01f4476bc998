package com.motionmavericks.portal.conformance.score;

import io.opentelemetry.proto.resource.v1.Resource;
import java.util.List;

/**
 * What one {@code service.name} emitted.
 *
 * @param resources each once
 * @param traces those in which it takes part, with the spans of all others
 */
record Service(String name, List<Resource> resources, List<Part> traces) {
  /** Its part in a trace. */
  record Part(Trace trace, List<EmittedSpan> spans) {}

  List<EmittedSpan> spans() {
    return traces.stream().flatMap(part -> part.spans().stream()).toList();
  }
}
