package com.motionmavericks.portal.stack.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the services run.
 *
 * @param jvm options of their JVM
 * @param environment what they are told beside where things are; it wins
 * @param backendsHeap of the backends' JVM, by which the receiver bounds the spans that it holds
 */
public record Conditions(List<String> jvm, Map<String, String> environment, String backendsHeap) {
  private static final String USUAL_HEAP = "768m";

  /** Small and quick to start: all of them fit beside an editor. */
  public static Conditions development() {
    return new Conditions(
        List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), Map.of(), USUAL_HEAP);
  }

  /** The same with more in the environment. */
  public Conditions with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Conditions(jvm, Map.copyOf(more), backendsHeap);
  }

  /**
   * With the compilers of a server and as in a pod of the chart: what {@code java.args} tells its
   * JVM, 70 % of its 512 MB, and the serial collector, which the JVM takes below 2 GB.
   */
  public static Conditions measured(Map<String, String> environment) {
    return new Conditions(
        List.of(
            "-Xmx358m",
            "-XX:+UseSerialGC",
            "-XX:NewRatio=1",
            "-XX:+UseTransparentHugePages",
            "-Xlog:pagesize=off",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"),
        environment,
        USUAL_HEAP);
  }

  /** The same with a receiver that holds more spans: 200,000 a GB. */
  public Conditions withBackendsHeap(String size) {
    return new Conditions(jvm, environment, size);
  }
}
