package com.motionmavericks.portal.tracing.privacy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that were unique and valid before they were filtered: the SDK's builder would sort and
 * compare them once more, for each span.
 */
final class KeptAttributes implements Attributes {
  private final Object[] pairs;
  private final int used;

  /**
   * Takes the array over.
   *
   * @param pairs a key and its value in turn
   * @param used how much of {@code pairs} counts
   */
  KeptAttributes(Object[] pairs, int used) {
    this.pairs = pairs;
    this.used = used;
  }

  @Override
  @SuppressWarnings("unchecked") // A value came with its key.
  public <T> @Nullable T get(AttributeKey<T> key) {
    for (int i = 0; i < used; i += 2) {
      if (pairs[i].equals(key)) {
        return (T) pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public void forEach(BiConsumer<? super AttributeKey<?>, ? super Object> consumer) {
    for (int i = 0; i < used; i += 2) {
      consumer.accept((AttributeKey<?>) pairs[i], pairs[i + 1]);
    }
  }

  @Override
  public int size() {
    return used / 2;
  }

  @Override
  public boolean isEmpty() {
    return used == 0;
  }

  @Override
  public Map<AttributeKey<?>, Object> asMap() {
    Map<AttributeKey<?>, Object> map = new LinkedHashMap<>();
    forEach(map::put);
    return Collections.unmodifiableMap(map);
  }

  @Override
  public AttributesBuilder toBuilder() {
    return Attributes.builder().putAll(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes attributes && asMap().equals(attributes.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
