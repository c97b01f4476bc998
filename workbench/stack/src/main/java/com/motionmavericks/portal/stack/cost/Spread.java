package com.motionmavericks.portal.stack.cost;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Of figures that differ from time to time: the middle one, with the least and the most. */
public record Spread(double least, double median, double most) {
  /** A figure of each time that something was measured. */
  public static <T> Spread of(List<T> times, ToDoubleFunction<T> figure) {
    double[] sorted = times.stream().mapToDouble(figure).sorted().toArray();
    return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%6.2f  (%.2f–%.2f)", median, least, most);
  }
}
