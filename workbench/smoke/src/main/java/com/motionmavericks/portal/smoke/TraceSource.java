package com.motionmavericks.portal.smoke;

import java.util.List;

/** Where traces are stored. */
public interface TraceSource {
  /** What is stored of a trace so far; without spans where nothing is. */
  Trace trace(String id);

  /** The ids of traces with a span that links to the given one. */
  List<String> linkedTo(String traceId);
}
