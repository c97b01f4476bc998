package com.motionmavericks.portal.tracing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrivateLinesTest {
  private static final String OURS = "com.motionmavericks.portal.assets.Ingest";

  private final PrivateLines lines = new PrivateLines(new PatternFormatter("%X{tenant_id} %s%e%n"));

  @Test
  void scrubsTheMessage() {
    assertThat(told(OURS, "mail to %s waits", null, "ada@example.org"))
        .isEqualTo(" mail to {mail} waits\n");
  }

  @Test
  void tellsAnExceptionAmongTheParametersByItsType() {
    assertThat(told(OURS, "it waits: %s", null, new IllegalStateException("canary")))
        .isEqualTo(" it waits: java.lang.IllegalStateException\n");
  }

  @Test
  void tellsOfAnExceptionTypesFramesAndWhatIsSafe() {
    Throwable cause = new ConnectException("Connection refused: db/10.1.2.3:5432");
    IllegalArgumentException failure = new IllegalArgumentException("canary", cause);
    failure.addSuppressed(new SQLException("Key (email)=(canary) exists", "23505"));

    String line = told(OURS, "500 internal", failure);

    assertThat(line)
        .contains(
            "500 internal: java.lang.IllegalArgumentException\n",
            "\tat " + PrivateLinesTest.class.getName(),
            "Caused by: java.net.ConnectException: Connection refused: db/{ip}:5432\n",
            "Suppressed: java.sql.SQLException: SQLSTATE 23505\n")
        .doesNotContain("canary", ToldFailure.class.getSimpleName());
  }

  @Test
  void keepsOfALibraryAtTheEdgeOnlyItsOwnWords() {
    UUID id = UUID.fromString("0198c7a4-6f0e-7c11-9a56-5d0f7f0c2f11");

    assertThat(
            told(
                "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                "HTTP Request to %s failed, error id: %s",
                null,
                "/projects/canary?x=canary",
                id))
        .isEqualTo(" HTTP Request to {…} failed, error id: " + id + "\n");
    assertThat(told("io.vertx.ext.web.RoutingContext", "no route for /canary/x, 'canary'", null))
        .isEqualTo(" no route for /{path}, {…}\n");
  }

  @Test
  void scrubsTheFieldsOfALine() {
    ExtLogRecord line = line(OURS, "done", null);
    line.putMdc("tenant_id", "ada@example.org");

    assertThat(lines.format(line)).isEqualTo("{mail} done\n");
  }

  @Test
  void keepsSpanIdsThatLookLikeCardNumbersWhereSpanIdsStand() {
    PrivateLines ids = new PrivateLines(new PatternFormatter("%X{parentId} %X{spanId} %X{other}"));
    ExtLogRecord line = line(OURS, "done", null);
    line.putMdc("parentId", "4012888888881881");
    line.putMdc("spanId", "4111111111111111");
    line.putMdc("other", "4111111111111111");

    assertThat(ids.format(line)).isEqualTo("4012888888881881 4111111111111111 {card}");

    line.putMdc("spanId", "4111 1111 1111 1111");
    line.putMdc("parentId", "ada@example.org");

    assertThat(ids.format(line)).isEqualTo("{mail} {card} {card}");
  }

  @Test
  void leavesTheLineItselfToOtherHandlers() {
    ExtLogRecord line = line(OURS, "to %s", null, "ada@example.org");

    lines.format(line);

    assertThat(line.getMessage()).isEqualTo("to %s");
    assertThat(line.getParameters()).containsExactly("ada@example.org");
  }

  private String told(
      String logger, String message, @Nullable Throwable thrown, Object... parameters) {
    return lines.format(line(logger, message, thrown, parameters));
  }

  private static ExtLogRecord line(
      String logger, String message, @Nullable Throwable thrown, Object... parameters) {
    ExtLogRecord line =
        new ExtLogRecord(
            Level.ERROR,
            message,
            parameters.length == 0 ? FormatStyle.NO_FORMAT : FormatStyle.PRINTF,
            PrivateLinesTest.class.getName());
    line.setLoggerName(logger);
    line.setThrown(thrown);
    line.setParameters(parameters);
    return line;
  }
}
