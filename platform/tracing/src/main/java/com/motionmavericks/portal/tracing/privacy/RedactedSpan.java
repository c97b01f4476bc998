package com.motionmavericks.portal.tracing.privacy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** A span as it leaves; ids, times, kind and scope are the original's. */
final class RedactedSpan extends DelegatingSpanData {

  /** All that may differ from the original, worked out before the span is handed on. */
  record Parts(
      String name,
      SpanContext context,
      Resource resource,
      Attributes attributes,
      List<EventData> events,
      List<LinkData> links,
      StatusData status) {}

  private static final AttributeKey<Boolean> FAILED =
      AttributeKey.booleanKey("portal.redaction.failed");
  private static final List<AttributeKey<String>> IDENTITY =
      List.of(
          AttributeKey.stringKey("service.name"),
          AttributeKey.stringKey("service.namespace"),
          AttributeKey.stringKey("service.version"),
          AttributeKey.stringKey("service.instance.id"));

  private final Parts parts;
  private final int lostAttributes;

  RedactedSpan(SpanData original, Parts parts, int lostAttributes) {
    super(original);
    this.parts = parts;
    this.lostAttributes = lostAttributes;
  }

  /** What is left of a span that could not be redacted: enough to keep its trace whole. */
  static RedactedSpan skeleton(SpanData original) {
    Resource given = original.getResource();
    var resource = Attributes.builder();
    IDENTITY.forEach(key -> resource.put(key, given.getAttribute(key)));
    return new RedactedSpan(
        original,
        new Parts(
            "redaction failed",
            TraceStates.without(original.getSpanContext()),
            Resource.create(resource.build()),
            Attributes.of(FAILED, true),
            List.of(),
            List.of(),
            StatusData.create(original.getStatus().getStatusCode(), "")),
        0);
  }

  @Override
  public String getName() {
    return parts.name();
  }

  @Override
  public SpanContext getSpanContext() {
    return parts.context();
  }

  @Override
  public Resource getResource() {
    return parts.resource();
  }

  @Override
  public Attributes getAttributes() {
    return parts.attributes();
  }

  /** What the allow-list took away is not "dropped": that word is for what a limit cut off. */
  @Override
  public int getTotalAttributeCount() {
    return parts.attributes().size() + lostAttributes;
  }

  @Override
  public List<EventData> getEvents() {
    return parts.events();
  }

  @Override
  public int getTotalRecordedEvents() {
    return parts.events().size();
  }

  @Override
  public List<LinkData> getLinks() {
    return parts.links();
  }

  @Override
  public int getTotalRecordedLinks() {
    return parts.links().size();
  }

  @Override
  public StatusData getStatus() {
    return parts.status();
  }
}
