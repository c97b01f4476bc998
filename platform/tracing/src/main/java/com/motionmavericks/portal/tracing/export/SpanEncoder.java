package com.motionmavericks.portal.tracing.export;

import com.motionmavericks.portal.tracing.privacy.Redactor;
import io.opentelemetry.exporter.internal.otlp.traces.LowAllocationTraceRequestMarshaler;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Spans, redacted, as one {@code ExportTraceServiceRequest} of OTLP. For one thread at a time. */
@Singleton
final class SpanEncoder {
  private final Redactor redactor = new Redactor();
  private final LowAllocationTraceRequestMarshaler marshaler =
      new LowAllocationTraceRequestMarshaler();

  byte[] encode(List<ReadableSpan> spans) throws IOException {
    List<SpanData> data = new ArrayList<>(spans.size());
    spans.forEach(span -> data.add(redactor.redact(span.toSpanData())));
    try {
      marshaler.initialize(data);
      ByteArrayOutputStream request =
          new ByteArrayOutputStream(marshaler.getBinarySerializedSize());
      marshaler.writeBinaryTo(request);
      return request.toByteArray();
    } finally {
      marshaler.reset();
    }
  }

  /** Spans of which only a skeleton left. */
  long redactionFailures() {
    return redactor.redactionFailures();
  }
}
