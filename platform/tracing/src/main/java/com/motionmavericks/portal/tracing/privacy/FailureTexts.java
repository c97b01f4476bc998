package com.motionmavericks.portal.tracing.privacy;

import com.motionmavericks.portal.tracing.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a log line tells of an exception's message. Messages quote what callers sent: Jackson says
 * {@code from String "…"}, PostgreSQL {@code Key (x)=(…)}, the JDK {@code For input string: "…"}.
 * So only messages of types that speak of code, connections and configuration are told; of a
 * database the SQLSTATE, of Redis the error's code, of JSON the place. Class and frames lead to the
 * rest.
 */
final class FailureTexts {
  /** Whole packages, and classes, whose messages hold nothing of a caller. */
  private static final List<String> TELLING =
      List.of(
          "com.motionmavericks.portal.",
          // Connections: hosts and ports.
          "java.net.",
          "java.nio.channels.",
          "javax.net.ssl.",
          "io.netty.channel.",
          "io.vertx.core.VertxException",
          "io.vertx.sqlclient.ClosedConnectionException",
          "io.quarkus.oidc.OIDCException",
          "org.eclipse.microprofile.faulttolerance.exceptions.",
          "org.jboss.resteasy.reactive.ClientWebApplicationException",
          // Code: classes, members and indexes.
          "java.lang.NullPointerException",
          "java.lang.ClassCastException",
          "java.lang.ArithmeticException",
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.NoClassDefFoundError",
          "java.lang.NoSuch",
          "java.lang.OutOfMemoryError",
          "java.lang.UnsatisfiedLinkError",
          // Configuration, when a service starts.
          "io.smallrye.config.",
          "io.quarkus.runtime.",
          "jakarta.enterprise.",
          "org.flywaydb.");

  private static final Pattern SQLSTATE = Pattern.compile("\\(([0-9A-Z]{5})\\)$");
  private static final Pattern REDIS_CODE = Pattern.compile("^[A-Z]{2,16}\\b");
  private static final Pattern PLACE = Pattern.compile("line: (\\d{1,9}), column: (\\d{1,9})\\]");

  private FailureTexts() {}

  /** Empty where nothing may be told. */
  static String of(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal.code();
      case SQLException refused -> sqlState(refused.getSQLState());
      default -> {
        String message = failure.getMessage();
        yield message == null ? "" : told(failure.getClass().getName(), message);
      }
    };
  }

  private static String told(String type, String message) {
    if (type.startsWith("io.vertx.pgclient.")) {
      return sqlState(group(SQLSTATE.matcher(message), "$1"));
    }
    if (type.startsWith("io.vertx.redis.")) {
      return group(REDIS_CODE.matcher(message), "$0");
    }
    if (type.startsWith("com.fasterxml.jackson.")) {
      return group(PLACE.matcher(message), "line $1, column $2");
    }
    return TELLING.stream().anyMatch(type::startsWith) ? Scrubber.scrub(message) : "";
  }

  private static String sqlState(@Nullable String code) {
    return code == null || code.isEmpty() ? "" : "SQLSTATE " + code;
  }

  private static String group(Matcher found, String shown) {
    StringBuilder text = new StringBuilder();
    if (!found.find()) {
      return "";
    }
    int begin = found.start();
    found.appendReplacement(text, shown);
    return text.substring(begin);
  }
}
