package com.motionmavericks.portal.stack.mails;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** How long a process may hold a span that has ended, by what the services are configured to. */
final class ExportDelay {
  private static final String SETTINGS =
      "platform/tracing/src/main/resources/META-INF/microprofile-config.properties";

  private static final String DELAY = "quarkus.otel.bsp.schedule.delay";

  private ExportDelay() {}

  /** Until the next round, and as long again for that round's request. */
  static Duration of(Checkout checkout) {
    Path file = checkout.root().resolve(SETTINGS);
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new Refusal("Cannot read " + file, e);
    }
    String delay = settings.getProperty(DELAY, "");
    if (!delay.endsWith("ms")) {
      throw new Refusal("%s has no %s in ms.".formatted(file, DELAY));
    }
    return Duration.ofMillis(2 * Long.parseLong(delay.substring(0, delay.length() - 2)));
  }
}
