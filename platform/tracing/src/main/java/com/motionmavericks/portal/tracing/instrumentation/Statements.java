package com.motionmavericks.portal.tracing.instrumentation;

import io.opentelemetry.instrumentation.api.incubator.semconv.db.SqlStatementInfo;
import io.opentelemetry.instrumentation.api.incubator.semconv.db.SqlStatementSanitizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SQL as spans show it. A service has a few dozen statements, all constants, so each is read once;
 * one that builds its SQL anew each time is read each time.
 */
final class Statements {
  private static final int MOST = 1_000;

  private final SqlStatementSanitizer sanitizer = SqlStatementSanitizer.create(true);
  private final Map<String, Statement> known = new ConcurrentHashMap<>();

  /**
   * A statement.
   *
   * @param summary {@code SELECT project}: the operation and its table
   * @param text with a {@code ?} for each literal
   */
  record Statement(String summary, String text) {}

  Statement of(String sql) {
    Statement statement = known.get(sql);
    if (statement == null) {
      statement = read(sql);
      if (known.size() < MOST) {
        known.put(sql, statement);
      }
    }
    return statement;
  }

  private Statement read(String sql) {
    SqlStatementInfo info = sanitizer.sanitize(sql);
    String operation = info.getOperation();
    String table = info.getMainIdentifier();
    String text = info.getFullStatement();
    String summary =
        operation == null ? "SQL" : table == null ? operation : operation + " " + table;
    return new Statement(summary, text == null ? "" : text);
  }
}
