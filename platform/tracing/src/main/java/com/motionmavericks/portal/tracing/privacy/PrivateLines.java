package com.motionmavericks.portal.tracing.privacy;

import io.opentelemetry.api.trace.SpanId;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes from log lines what must not leave, whatever form another formatter gives them then:
 * exceptions are {@linkplain ToldFailure told}, texts scrubbed. Libraries that handle requests log
 * what they received (paths, bodies, tokens), so of their lines only the fixed words stay.
 */
public final class PrivateLines extends ExtFormatter {
  private static final List<String> AT_THE_EDGE =
      List.of(
          "io.quarkus.vertx.http",
          "io.quarkus.resteasy",
          "io.quarkus.oidc",
          "io.quarkus.security",
          "io.smallrye.jwt",
          "io.netty",
          "io.vertx",
          "org.jboss.resteasy",
          "org.jose4j");

  /** Quarkus' names of a line's span and of that span's parent. */
  private static final Set<String> SPAN_IDS = Set.of("spanId", "parentId");

  private static final String LEFT_OUT = "{…}";
  private static final Pattern PATH = Pattern.compile("(?<![\\w<])/[^\\s\"',;)\\]]*+");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'|\\[[^\\]]*+]");

  private final ExtFormatter form;

  public PrivateLines(ExtFormatter form) {
    this.form = form;
  }

  @Override
  public String format(ExtLogRecord line) {
    return form.format(told(line));
  }

  @Override
  public boolean isCallerCalculationRequired() {
    return form.isCallerCalculationRequired();
  }

  private ExtLogRecord told(ExtLogRecord line) {
    ExtLogRecord told = new ExtLogRecord(line);
    told.setMessage(message(line, told), ExtLogRecord.FormatStyle.NO_FORMAT);
    told.setParameters(null);
    told.setResourceBundle(null);
    told.setNdc(Scrubber.scrub(line.getNdc()));
    told.setMdc(scrubbed(line.getMdcCopy()));
    Throwable thrown = line.getThrown();
    if (thrown != null) {
      told.setThrown(ToldFailure.of(thrown));
    }
    return told;
  }

  private @Nullable String message(ExtLogRecord line, ExtLogRecord told) {
    String logger = line.getLoggerName();
    boolean edge = logger != null && AT_THE_EDGE.stream().anyMatch(logger::startsWith);
    @Nullable Object[] parameters = line.getParameters();
    if (parameters != null) {
      @Nullable Object[] shown = new @Nullable Object[parameters.length];
      for (int i = 0; i < shown.length; i++) {
        shown[i] = shown(parameters[i], edge);
      }
      told.setParameters(shown);
    }
    String text = formatMessage(told);
    if (text == null) {
      return null;
    }
    String scrubbed = Scrubber.scrub(text);
    return edge && (parameters == null || parameters.length == 0) ? fixed(scrubbed) : scrubbed;
  }

  private static @Nullable Object shown(@Nullable Object parameter, boolean edge) {
    return switch (parameter) {
      case null -> null;
      case Throwable failure -> ToldFailure.of(failure).toString();
      case Number number -> number;
      case Boolean bool -> bool;
      case Enum<?> constant -> constant;
      case Class<?> type -> type;
      case UUID id -> id;
      case TemporalAccessor time -> time;
      default -> edge ? LEFT_OUT : parameter;
    };
  }

  /** Of a message that its library put together itself. */
  private static String fixed(String text) {
    return PATH.matcher(QUOTED.matcher(text).replaceAll(LEFT_OUT)).replaceAll(Paths.UNMATCHED);
  }

  private static Map<String, String> scrubbed(Map<String, String> mdc) {
    Map<String, String> shown = new HashMap<>();
    mdc.forEach((key, value) -> shown.put(key, shown(key, value)));
    return shown;
  }

  /** One span id in some thirty thousand has the digits of a card number, and leads to its span. */
  private static String shown(String key, String value) {
    return SPAN_IDS.contains(key) && SpanId.isValid(value) ? value : Scrubber.scrub(value);
  }
}
