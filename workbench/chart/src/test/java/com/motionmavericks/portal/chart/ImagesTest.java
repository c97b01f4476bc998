package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the images without Docker; {@code ./portal prove images} starts one. */
class ImagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/images/Dockerfile.jvm",
        "deploy/images/Dockerfile.native",
        "deploy/images/Dockerfile.smoke",
        "deploy/images/Dockerfile.smoke-native",
        "deploy/observability/collector/Dockerfile"
      })
  void findWhatTheyCopyAndRunAsNobody(String file) throws IOException {
    List<String> lines =
        Files.readString(Chart.HOUSE.resolve(file)).replace("\\\n", " ").lines().toList();
    List<String> sources =
        lines.stream()
            .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
            .flatMap(ImagesTest::sources)
            .toList();
    assertThat(sources).isNotEmpty();
    assertThat(sources).allMatch(ImagesTest::isSent);
    assertThat(lines.stream().filter(line -> line.startsWith("USER ")).toList().getLast())
        .matches("USER [1-9][0-9]*:[1-9][0-9]*");
  }

  /** Of a service, and of a folder something within. */
  private static Stream<String> sources(String copy) {
    List<String> words =
        Stream.of(copy.split("\\s+")).skip(1).filter(word -> !word.startsWith("--")).toList();
    return words.subList(0, words.size() - 1).stream()
        .map(word -> word.replace("${SERVICE}", "projects").replace("*", "x"))
        .map(word -> word.endsWith("/") ? word + "x" : word);
  }

  /** Whether Docker gets it: the last line that matches decides. */
  private static boolean isSent(String path) {
    boolean sent = true;
    for (String line : ignored()) {
      String pattern = line.startsWith("!") ? line.substring(1) : line;
      if (FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(path))) {
        sent = line.startsWith("!");
      }
    }
    return sent;
  }

  private static List<String> ignored() {
    try (Stream<String> lines = Files.lines(Chart.HOUSE.resolve(".dockerignore"))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
