package com.motionmavericks.portal.backends.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The newest values by id, in the order they came: bounded by count and by weight, so that a
 * stand-in that runs for weeks stays small. Safe for many threads.
 */
public final class Recent<V> {
  private final Map<String, V> values = new LinkedHashMap<>();
  private final int maxCount;
  private final long maxWeight;
  private final ToIntFunction<V> weigh;
  private long weight;

  /**
   * Bounded by count and weight.
   *
   * @param maxCount how many values are kept
   * @param maxWeight their weight together, in the unit of {@code weigh}
   */
  public Recent(int maxCount, long maxWeight, ToIntFunction<V> weigh) {
    this.maxCount = maxCount;
    this.maxWeight = maxWeight;
    this.weigh = weigh;
  }

  /** Bounded by count alone. */
  public Recent(int maxCount) {
    this(maxCount, Long.MAX_VALUE, _ -> 0);
  }

  public synchronized void put(String id, V value) {
    V before = values.put(id, value);
    weight += weigh.applyAsInt(value) - (before == null ? 0 : weigh.applyAsInt(before));
    var oldest = values.entrySet().iterator();
    while ((values.size() > maxCount || weight > maxWeight) && values.size() > 1) {
      weight -= weigh.applyAsInt(oldest.next().getValue());
      oldest.remove();
    }
  }

  public synchronized @Nullable V get(String id) {
    return values.get(id);
  }

  /** Changes a value in one step; returns the new one, or null where the id is unknown. */
  public synchronized @Nullable V update(String id, UnaryOperator<V> change) {
    V before = values.get(id);
    if (before == null) {
      return null;
    }
    V after = change.apply(before);
    put(id, after);
    return after;
  }

  public synchronized @Nullable V remove(String id) {
    V removed = values.remove(id);
    weight -= removed == null ? 0 : weigh.applyAsInt(removed);
    return removed;
  }

  public synchronized void clear() {
    values.clear();
    weight = 0;
  }

  /** The newest {@code limit} values that fit, oldest of them first. */
  public synchronized List<V> newest(int limit, Predicate<V> fits) {
    var result = new ArrayList<V>();
    for (V value : values.values()) {
      if (fits.test(value)) {
        result.add(value);
      }
    }
    return List.copyOf(result.subList(Math.max(0, result.size() - limit), result.size()));
  }
}
