package com.motionmavericks.portal.testkit.configuration;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The properties of a {@code @ConfigMapping}.
 *
 * @param defaults by name, which ends in {@code .*} for those of a map; empty where it has none
 * @param required the names of those that must be set
 */
record MappedProperties(Map<String, String> defaults, Set<String> required) {
  static MappedProperties of(Class<?> mapping) {
    Map<String, String> defaults = new TreeMap<>();
    Set<String> required = new TreeSet<>();
    ConfigMappings.getProperties(ConfigClass.configClass(mapping))
        .forEach(
            (pattern, property) -> {
              String name = pattern.replace("[*]", "");
              if (property.isDefaultMethod() || defaults.containsKey(name)) {
                return;
              }
              String given = defaultOf(property);
              defaults.put(name, given);
              if (given.isEmpty() && !property.isOptional() && !name.endsWith(".*")) {
                required.add(name);
              }
            });
    return new MappedProperties(defaults, required);
  }

  private static String defaultOf(Property property) {
    return property.hasDefaultValue() ? property.getDefaultValue() : "";
  }
}
