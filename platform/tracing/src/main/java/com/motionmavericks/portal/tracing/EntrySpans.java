package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/**
 * Finishes what the HTTP instrumentation cannot know about an entry span: the link to a stranger's
 * trace, and that the path behind a public door is a secret.
 */
@Singleton
final class EntrySpans implements SpanProcessor {
  private static final AttributeKey<String> URL_PATH = AttributeKey.stringKey("url.path");

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    if (span.getKind() != SpanKind.SERVER) {
      return;
    }
    SpanContext stranger = parentContext.get(Propagation.STRANGER);
    if (stranger != null) {
      span.addLink(stranger);
    }
    String path = span.getAttribute(URL_PATH);
    if (path != null && PublicDoors.isPublic(path)) {
      span.setAttribute(URL_PATH, PublicDoors.shown(path));
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
