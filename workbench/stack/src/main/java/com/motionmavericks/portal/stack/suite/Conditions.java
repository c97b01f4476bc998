package com.motionmavericks.portal.stack.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the services run.
 *
 * @param jvm options of their JVM
 * @param environment what they are told beside where things are; it wins
 */
public record Conditions(List<String> jvm, Map<String, String> environment) {
  /** Small and quick to start: all of them fit beside an editor. */
  public static Conditions development() {
    return new Conditions(
        List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), Map.of());
  }

  /** The same with more in the environment. */
  public Conditions with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Conditions(jvm, Map.copyOf(more));
  }

  /** With the compilers of a server, as the image runs them; the heap is bounded. */
  public static Conditions measured(Map<String, String> environment) {
    return new Conditions(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"),
        environment);
  }
}
