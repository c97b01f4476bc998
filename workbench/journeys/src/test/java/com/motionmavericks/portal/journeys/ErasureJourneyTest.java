package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.smoke.Portal;
import com.motionmavericks.portal.stack.suite.Ports;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is erased stands in no database of the suite any more, but for their opaque id. */
@ExtendWith(Suite.class)
class ErasureJourneyTest {
  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void leavesNameAndAddressNowhere(Suite.Running suite) throws SQLException {
    Portal portal = suite.portal();
    String user = "user-" + UUID.randomUUID();
    String project = id(portal.post("producer", "projects", "/projects", Map.of("name", "Spot")));
    portal
        .http()
        .send(
            "POST",
            portal.at("projects", "/projects/" + project + "/members"),
            Map.of(
                "user_id",
                user,
                "role",
                "client",
                "display_name",
                canary,
                "email",
                canary + "@portal.example"),
            "authorization",
            portal.bearer("producer"),
            "idempotency-key",
            "erasure-" + user);
    String milestone =
        id(
            portal.post(
                "producer",
                "milestones",
                "/milestones",
                Map.of("project_id", project, "title", "Rough cut")));
    portal.patch(
        "producer", "milestones", "/milestones/" + milestone, "*", Map.of("status", "in_progress"));
    Seen.soon("a mail to whoever will be erased")
        .until(() -> tables(suite), seen -> seen.contains("notifications.notification"));
    assertThat(tables(suite))
        .contains("projects.member", "projects.idempotent_request", "notifications.notification");

    assertThat(portal.delete("admin", "projects", "/people/" + user).status()).isEqualTo(204);

    Seen.soon("nothing of whoever was erased").until(() -> tables(suite), List::isEmpty);
  }

  private static String id(com.motionmavericks.portal.smoke.Http.Answer created) {
    assertThat(created.status()).isEqualTo(201);
    return created.json().path("id").asText();
  }

  /** Where the canary stands, as text or as bytes. */
  private List<String> tables(Suite.Running suite) throws SQLException {
    String bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    for (String service : Ports.SERVICES) {
      String url =
          "jdbc:postgresql://localhost:%d/%s".formatted(suite.ports().of("postgres"), service);
      try (Connection connection = DriverManager.getConnection(url, "postgres", "development")) {
        for (String table :
            column(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
          String rows =
              "SELECT 1 FROM %1$s WHERE %1$s::text LIKE '%%%2$s%%' OR %1$s::text LIKE '%%%3$s%%'"
                  .formatted(table, canary, bytes);
          if (!column(connection, rows).isEmpty()) {
            found.add(service + "." + table);
          }
        }
      }
    }
    return found;
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
