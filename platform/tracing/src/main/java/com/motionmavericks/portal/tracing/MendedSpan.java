package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;

/** A span with another name and other attributes. */
final class MendedSpan extends DelegatingSpanData {
  private final String name;
  private final Attributes attributes;

  MendedSpan(SpanData given, String name, Attributes attributes) {
    super(given);
    this.name = name;
    this.attributes = attributes;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  /** What a limit cut off stays told. */
  @Override
  public int getTotalAttributeCount() {
    int cutOff = super.getTotalAttributeCount() - super.getAttributes().size();
    return attributes.size() + cutOff;
  }
}
