package com.motionmavericks.portal.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.stack.suite.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All that left the services, as bytes, and what of the planted values is found in it. */
final class Sightings {
  /** By where it was found: OTLP, a log, metrics; small letters. */
  private final Map<String, String> left = new LinkedHashMap<>();

  private Sightings() {}

  static Sightings of(Suite.Running suite) {
    Sightings sightings = new Sightings();
    sightings.files(suite.checkout().up(), "otlp");
    for (String service : Ports.SERVICES) {
      sightings.files(suite.checkout().logs(), service + ".log");
      int management = suite.ports().of(Ports.management(service));
      sightings.keep("metrics of " + service, metrics(management));
    }
    return sightings;
  }

  /** What is found, with some of the text around it. */
  List<String> of(Map<String, String> planted) {
    List<String> found = new ArrayList<>();
    left.forEach(
        (place, text) -> {
          forms(Canaries.MARK).forEach(form -> all(found, place, text, form));
          planted.forEach(
              (value, entrance) -> {
                if (!value.contains(Canaries.MARK)
                    && text.contains(value.toLowerCase(Locale.ROOT))) {
                  found.add(place + ": " + value + " of " + entrance);
                }
              });
        });
    return found;
  }

  boolean otlpHolds(String text) {
    return left.entrySet().stream()
        .anyMatch(e -> e.getKey().endsWith("otlp") && e.getValue().contains(text));
  }

  int places() {
    return left.size();
  }

  /** As it is, in hex, and in Base64 at each of the three offsets. */
  private static List<String> forms(String mark) {
    List<String> forms = new ArrayList<>();
    forms.add(mark);
    forms.add(HexFormat.of().formatHex(mark.getBytes(UTF_8)));
    for (int offset = 0; offset < 3; offset++) {
      String encoded = Canaries.base64("x".repeat(offset) + mark);
      // The characters at both ends mix with their neighbours.
      forms.add(encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - 2));
    }
    return forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList();
  }

  private static void all(List<String> found, String place, String text, String form) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length())) {
      int begin = Math.max(0, at - 60);
      int end = Math.min(text.length(), at + 60);
      found.add(place + ": " + text.substring(begin, end).replaceAll("[^ -~]", "·"));
    }
  }

  private void files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(ending)).toList()) {
        keep(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void keep(String place, byte[] bytes) {
    left.put(place, new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT));
  }

  private static byte[] metrics(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(15))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray()).body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
