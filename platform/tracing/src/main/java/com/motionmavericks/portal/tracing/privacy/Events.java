package com.motionmavericks.portal.tracing.privacy;

import com.motionmavericks.portal.tracing.ExportedAttributes;
import com.motionmavericks.portal.tracing.ExportedAttributes.Handling;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events of spans. Of an exception its class and frames leave, never its message. */
final class Events {
  private static final AttributeKey<String> STACK_TRACE =
      AttributeKey.stringKey("exception.stacktrace");
  private static final Map<String, Handling> ALLOWED = withoutTexts();

  private Events() {}

  /** The same object where there are none. */
  static List<EventData> redact(List<EventData> events) {
    return events.isEmpty() ? events : events.stream().map(Events::redact).toList();
  }

  private static EventData redact(EventData event) {
    Attributes given = event.getAttributes();
    Attributes shown = AttributeFilter.apply(given, ALLOWED, Locations::reduceAlone);
    String printed = given.get(STACK_TRACE);
    if (printed != null && ExportedAttributes.ofEvents().containsKey(STACK_TRACE.getKey())) {
      String frames =
          event instanceof ExceptionEventData known
              ? StackTraces.of(known.getException())
              : StackTraces.of(printed);
      shown = shown.toBuilder().put(STACK_TRACE, frames).build();
    }
    int lost = event.getTotalAttributeCount() - given.size();
    return EventData.create(event.getEpochNanos(), name(event), shown, shown.size() + lost);
  }

  private static String name(EventData event) {
    return SpanNames.ours(event.getName()) ? Scrubber.scrub(event.getName()) : "event";
  }

  private static Map<String, Handling> withoutTexts() {
    Map<String, Handling> allowed = new HashMap<>(ExportedAttributes.ofEvents());
    allowed.remove("exception.message");
    allowed.remove(STACK_TRACE.getKey());
    return Map.copyOf(allowed);
  }
}
