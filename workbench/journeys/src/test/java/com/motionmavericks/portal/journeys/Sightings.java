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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that left the services, as bytes, and what of the planted values is found in it. */
final class Sightings {
  /** By where it was found: OTLP, a log, metrics; small letters. */
  private final Map<String, String> left = new LinkedHashMap<>();

  private Sightings() {}

  static Sightings of(Suite.Running suite) {
    Sightings sightings = new Sightings();
    sightings.keep("OTLP", get(suite.backend("otlp", "/v1/traces")));
    for (String service : Ports.SERVICES) {
      sightings.keep("log of " + service, log(suite, service));
      int management = suite.ports().of(Ports.management(service));
      URI metrics = URI.create("http://localhost:" + management + "/q/metrics");
      sightings.keep("metrics of " + service, get(metrics));
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
    return left.getOrDefault("OTLP", "").contains(text);
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

  private static byte[] log(Suite.Running suite, String service) {
    try {
      return Files.readAllBytes(suite.checkout().logs().resolve(service + ".log"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void keep(String place, byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalStateException(place + " is empty");
    }
    left.put(place, new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT));
  }

  private static byte[] get(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
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
