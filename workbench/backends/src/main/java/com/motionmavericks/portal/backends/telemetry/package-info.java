/** The OTLP/HTTP receiver: a bounded store of spans that survives restarts, and its query API. */
@NullMarked
package com.motionmavericks.portal.backends.telemetry;

import org.jspecify.annotations.NullMarked;
