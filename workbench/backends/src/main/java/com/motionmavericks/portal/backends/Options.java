package com.motionmavericks.portal.backends;

import com.motionmavericks.portal.backends.machine.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param ports the wanted ones, by server; the others are free to choose
 */
record Options(
    Path state, Map<String, Integer> ports, @Nullable URI muxWebhook, @Nullable URI resendWebhook) {

  static final List<String> SERVERS =
      List.of("postgres", "redis", "oidc", "mux", "resend", "upstash", "otlp", "viewer");

  static Options parse(List<String> words) {
    Path state = null;
    URI mux = null;
    URI resend = null;
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i);
      if (i + 1 == words.size()) {
        throw usage(name + " needs a value");
      }
      String value = words.get(i + 1);
      switch (name) {
        case "--state" -> state = Path.of(value).toAbsolutePath().normalize();
        case "--port" -> putPort(value, ports);
        case "--mux-webhook-url" -> mux = URI.create(value);
        case "--resend-webhook-url" -> resend = URI.create(value);
        default -> throw usage("there is no option " + name);
      }
    }
    if (state == null) {
      throw usage("--state is missing");
    }
    return new Options(state, ports, mux, resend);
  }

  private static void putPort(String value, Map<String, Integer> ports) {
    String[] parts = value.split("=", 2);
    if (parts.length != 2 || !SERVERS.contains(parts[0])) {
      throw usage("--port takes NAME=NUMBER with one of " + String.join(", ", SERVERS));
    }
    try {
      int port = Integer.parseInt(parts[1]);
      if (port < 1 || port > 65535) {
        throw usage(value + " is no port");
      }
      ports.put(parts[0], port);
    } catch (NumberFormatException e) {
      throw usage(value + " is no port");
    }
  }

  private static StartRefused usage(String mistake) {
    return new StartRefused(
        mistake
            + ". Usage: --state DIR [--port NAME=NUMBER]... [--mux-webhook-url URL] [--resend-webhook-url URL]");
  }
}
