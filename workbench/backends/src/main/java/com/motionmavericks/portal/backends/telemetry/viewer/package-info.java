/** Zipkin's Lens over Zipkin's in-memory storage: received spans, searchable in a browser. */
@NullMarked
package com.motionmavericks.portal.backends.telemetry.viewer;

import org.jspecify.annotations.NullMarked;
