package com.motionmavericks.portal.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A native smoke sets its options as the one on the JVM does: picocli reaches fields that
 * native-image would drop, and says so in a file of the jar. Nothing else here is reflective.
 */
class NativeTest {
  private static final String FILE = "/META-INF/native-image/picocli-generated/reflect-config.json";

  @Test
  void everyOptionIsToldToNativeImage() throws IOException {
    List<String> set =
        Arrays.stream(Smoke.class.getDeclaredFields())
            .filter(
                field ->
                    field.isAnnotationPresent(Option.class)
                        || field.isAnnotationPresent(Spec.class))
            .map(field -> field.getName())
            .toList();
    assertThat(set).isNotEmpty();
    assertThat(told()).containsAll(set);
  }

  private static List<String> told() throws IOException {
    try (InputStream file = Smoke.class.getResourceAsStream(FILE)) {
      assertThat(file).as(FILE).isNotNull();
      return new ObjectMapper()
          .readTree(file)
          .valueStream()
          .filter(type -> type.path("name").asText().equals(Smoke.class.getName()))
          .flatMap(type -> type.path("fields").valueStream())
          .map(field -> field.path("name").asText())
          .toList();
    }
  }
}
