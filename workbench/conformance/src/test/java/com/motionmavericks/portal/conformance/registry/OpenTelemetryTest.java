package com.motionmavericks.portal.conformance.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What we write down of OpenTelemetry's conventions is what its own constants say. */
class OpenTelemetryTest {
  @Test
  void hasTheKeysAndTypesOfTheConventions() throws Exception {
    Map<String, AttributeType> constants = constants();
    Registry registry = Registry.of(Checkouts.root());

    List<String> wrong =
        registry.attributes().values().stream()
            .filter(attribute -> !isOurs(attribute))
            .filter(attribute -> constants.get(attribute.key()) != type(attribute.type()))
            .map(attribute -> attribute.key() + " " + attribute.type())
            .toList();

    assertThat(constants).hasSizeGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  /** No dot at all, or one of our two namespaces. */
  private static boolean isOurs(Attribute attribute) {
    String key = attribute.key();
    return !key.contains(".") || key.startsWith("portal.") || key.startsWith("share_link.");
  }

  private static AttributeType type(ValueType type) {
    return switch (type) {
      case STRING -> AttributeType.STRING;
      case INT -> AttributeType.LONG;
      case DOUBLE -> AttributeType.DOUBLE;
      case BOOLEAN -> AttributeType.BOOLEAN;
      case STRINGS -> AttributeType.STRING_ARRAY;
      case INTS -> AttributeType.LONG_ARRAY;
    };
  }

  private static Map<String, AttributeType> constants() throws Exception {
    Map<String, AttributeType> constants = new HashMap<>();
    for (Class<?> member :
        List.of(
            io.opentelemetry.semconv.HttpAttributes.class,
            io.opentelemetry.semconv.incubating.HttpIncubatingAttributes.class)) {
      for (String name : classes(member)) {
        for (Field field : Class.forName(name).getFields()) {
          if (field.get(null) instanceof AttributeKey<?> key) {
            constants.put(key.getKey(), key.getType());
          }
        }
      }
    }
    return constants;
  }

  /** All classes of constants in the archive that this one comes from. */
  private static List<String> classes(Class<?> member) throws Exception {
    Path archive = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile jar = new JarFile(archive.toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith("Attributes.class"))
          .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
          .toList();
    }
  }
}
