package com.motionmavericks.portal.tracing.export;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;

/**
 * A span that ended, as it waits for the others of its request.
 *
 * @param resource which service it is of; nearly all are of one, but a skeleton shows less of it
 * @param scope which instrumentation made it
 * @param bytes the field {@code spans} of OTLP's {@code ScopeSpans}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: a queue takes it and gives it.
record EncodedSpan(Resource resource, InstrumentationScopeInfo scope, byte[] bytes) {}
