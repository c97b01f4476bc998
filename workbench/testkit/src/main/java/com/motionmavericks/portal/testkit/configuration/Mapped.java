package com.motionmavericks.portal.testkit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A {@code @ConfigMapping} on values of a test, for the tests that each mapping has. */
public final class Mapped {
  private Mapped() {}

  /**
   * With its defaults.
   *
   * @param required values for what has none; nothing else
   */
  public static <T> T defaults(Class<T> mapping, Map<String, String> required) {
    return defaults(mapping, required, Map.of());
  }

  /** The same, where defaults refer to other properties. */
  public static <T> T defaults(
      Class<T> mapping, Map<String, String> required, Map<String, String> others) {
    assertThat(required.keySet())
        .as("what has no default")
        .isEqualTo(MappedProperties.of(mapping).required());
    Map<String, String> values = new HashMap<>(required);
    values.putAll(others);
    return map(mapping, values);
  }

  /**
   * With every property set.
   *
   * @param values one for each property, other than its default
   */
  public static <T> T full(Class<T> mapping, Map<String, String> values) {
    Map<String, String> defaults = MappedProperties.of(mapping).defaults();
    assertThat(values.keySet().stream().map(name -> property(name, defaults.keySet())))
        .as("each property")
        .containsExactlyInAnyOrderElementsOf(defaults.keySet());
    values.forEach((name, value) -> assertThat(value).as(name).isNotEqualTo(defaults.get(name)));
    return map(mapping, values);
  }

  /** Of a map's key the name that all have in common. */
  private static String property(String name, Set<String> known) {
    String ofMap = name.substring(0, name.lastIndexOf('.')) + ".*";
    return known.contains(ofMap) ? ofMap : name;
  }

  private static <T> T map(Class<T> mapping, Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .withMapping(mapping)
        .build()
        .getConfigMapping(mapping);
  }
}
