package com.motionmavericks.portal.stack.scale;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A service's database, as PostgreSQL's superuser. */
final class Database {
  private final String url;
  private final String name;

  Database(Ports ports, String service) {
    this.name = service;
    this.url = "jdbc:postgresql://localhost:%d/%s".formatted(ports.of("postgres"), service);
  }

  /**
   * Runs a script of {@code resources/scale}, which knows {@code tenants.sql}.
   *
   * @param settings what it reads by {@code current_setting}
   */
  void run(String script, Map<String, String> settings) {
    StringBuilder sql = new StringBuilder();
    settings.forEach((key, value) -> sql.append("SET %s = '%s';%n".formatted(key, value)));
    execute(sql.append(text("tenants.sql")).append(text(script)).toString());
  }

  /**
   * From now on PostgreSQL writes each statement's plan to its log, with what it read. Sessions
   * that are open are ended, since they would not know of it.
   */
  void explain() {
    execute(
        """
        ALTER DATABASE %1$s SET session_preload_libraries = 'auto_explain';
        ALTER DATABASE %1$s SET auto_explain.log_min_duration = 0;
        ALTER DATABASE %1$s SET auto_explain.log_analyze = on;
        ALTER DATABASE %1$s SET auto_explain.log_buffers = on;
        ALTER DATABASE %1$s SET auto_explain.log_format = json;
        """
            .formatted(name));
    endSessions();
  }

  void explainNoMore() {
    execute("ALTER DATABASE %s RESET ALL".formatted(name));
    endSessions();
  }

  private void endSessions() {
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s' AND pid <> pg_backend_pid()"
            .formatted(name));
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "development");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new Refusal(
          "PostgreSQL refuses (%s): %s".formatted(name, refused.getMessage()), refused);
    }
  }

  private static String text(String script) {
    try (InputStream file = Database.class.getResourceAsStream("/scale/" + script)) {
      if (file == null) {
        throw new IllegalArgumentException("no such script: " + script);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new Refusal("Cannot read " + script + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
