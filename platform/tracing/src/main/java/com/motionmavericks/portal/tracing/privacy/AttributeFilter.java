package com.motionmavericks.portal.tracing.privacy;

import com.motionmavericks.portal.tracing.ExportedAttributes.Handling;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One pass over the attributes of a span, event, link or resource: what may leave, and how. */
final class AttributeFilter implements BiConsumer<AttributeKey<?>, Object> {

  /** Says what remains of a location, or null where nothing may. */
  @FunctionalInterface
  interface Reduction {
    @Nullable String reduce(String key, String location);
  }

  private static final ScrubbedTexts TEXTS = new ScrubbedTexts();

  private final Map<String, Handling> allowed;
  private final Reduction reduction;
  private final Object[] kept;
  private int used;
  private boolean changed;

  private AttributeFilter(Map<String, Handling> allowed, Reduction reduction, int size) {
    this.allowed = allowed;
    this.reduction = reduction;
    this.kept = new Object[2 * size];
  }

  /** The same object where everything may leave as it is. */
  static Attributes apply(Attributes given, Map<String, Handling> allowed, Reduction reduction) {
    if (given.isEmpty()) {
      return given;
    }
    AttributeFilter filter = new AttributeFilter(allowed, reduction, given.size());
    given.forEach(filter);
    return filter.changed ? new KeptAttributes(filter.kept, filter.used) : given;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // What need not change is handed back as it is.
  public void accept(AttributeKey<?> key, Object value) {
    Handling handling = allowed.get(key.getKey());
    Object shown = handling == null ? null : shown(handling, key.getKey(), value);
    if (shown != value) {
      changed = true;
    }
    if (shown != null) {
      kept[used++] = key;
      kept[used++] = shown;
    }
  }

  private @Nullable Object shown(Handling handling, String key, Object value) {
    if (handling == Handling.AS_IS || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof String text) {
      return handling == Handling.REDUCED ? reduction.reduce(key, text) : TEXTS.of(text);
    }
    return value instanceof List<?> list && handling == Handling.SCRUBBED ? scrubbed(list) : null;
  }

  private static List<?> scrubbed(List<?> values) {
    List<?> scrubbed =
        values.stream()
            .map(value -> value instanceof String s ? Scrubber.scrub(s) : value)
            .toList();
    return scrubbed.equals(values) ? values : scrubbed;
  }
}
