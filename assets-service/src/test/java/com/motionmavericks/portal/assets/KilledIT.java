package com.motionmavericks.portal.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.Backends;
import com.motionmavericks.portal.testkit.BuiltService;
import com.motionmavericks.portal.testkit.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built service is killed where it hurts most: nothing is lost, nothing is doubled. */
class KilledIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Of development: no other test's replica works on it. */
  private static final String DATABASE =
      "jdbc:postgresql://localhost:%d/assets?user=assets&password=development"
          .formatted(Backends.postgresPort());

  private final String tenant = Tokens.freshTenant();
  private final ProjectsNeighbour projects = new ProjectsNeighbour();

  @SuppressWarnings("NullAway.Init")
  private Map<String, String> settings;

  @SuppressWarnings("NullAway.Init")
  private BuiltService service;

  @BeforeEach
  void start() throws IOException {
    Outside.sendNoWebhooks();
    settings = new HashMap<>(projects.start());
    settings.put("portal.mux.url", Backends.mux().toString());
    service = BuiltService.start("assets", 31, settings);
  }

  @AfterEach
  void stop() {
    service.kill();
    projects.stop();
    Outside.endFaults();
  }

  @Test
  void betweenTheAnswerOfMuxAndTheCommit() throws IOException, SQLException {
    // Every answer is late, not the next one only: the service may first send what others queued.
    Outside.fault(
        Map.of(
            "kind", "late_answer",
            "method", "POST",
            "path", "/video/v1/uploads",
            "delay_ms", 10_000));
    var waiting = CompletableFuture.runAsync(this::create, Thread::startVirtualThread);
    await()
        .atMost(PATIENCE)
        .until(() -> count("SELECT count(*) FROM asset WHERE tenant_id = ?") == 1);
    String asset = asset();
    await().atMost(PATIENCE).until(() -> Outside.uploadsOf(asset).size() == 1);
    // Mux has made it; the answer is on its way.
    service.kill();
    assertThat(status(asset)).isEqualTo("queued");
    Outside.endFaults();

    service = BuiltService.start("assets", 31, settings);
    execute("UPDATE asset SET next_attempt_at = now() - interval '1 s' WHERE tenant_id = ?");

    await().atMost(PATIENCE).until(() -> status(asset).equals("uploading"));
    assertThat(Outside.uploadsOf(asset)).containsExactly("waiting");
    String url = get(asset).path("upload.url");
    Outside.completeUpload(url);
    assertThat(waiting).failsWithin(PATIENCE);
  }

  @Test
  void betweenTheWebhookAndItsEffect() throws IOException, SQLException {
    String asset = create().path("id");
    try (Connection holder = DriverManager.getConnection(DATABASE)) {
      holder.setAutoCommit(false);
      try (PreparedStatement lock =
          holder.prepareStatement("SELECT 1 FROM asset WHERE tenant_id = ? FOR UPDATE")) {
        lock.setString(1, tenant);
        lock.execute();
      }

      deliver(asset).then().statusCode(200);
      // It takes effect no further than to the lock.
      await()
          .atMost(PATIENCE)
          .until(() -> count("SELECT sum(attempts) FROM mux_event WHERE tenant_id = ?") == 1);
      service.kill();
      holder.rollback();
    }
    assertThat(status(asset)).isEqualTo("uploading");

    service = BuiltService.start("assets", 31, settings);
    execute("UPDATE mux_event SET next_attempt_at = now() - interval '1 s' WHERE tenant_id = ?");

    await().atMost(PATIENCE).until(() -> status(asset).equals("ready"));
    assertThat(count("SELECT count(*) FROM mux_event WHERE tenant_id = ? AND done_at IS NULL"))
        .isZero();
    assertThat(count("SELECT count(*) FROM outbox WHERE type = 'asset.ready' AND tenant_id = ?"))
        .isOne();
  }

  private Response create() {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .contentType("application/json")
        .body(
            Map.of(
                "project_id", UUID.randomUUID(),
                "title", "Cut 3",
                "file_name", "cut.mov",
                "file_size", 1_000,
                "content_type", "video/quicktime"))
        .post(service.at("/assets"));
  }

  private Response get(String asset) {
    return given().auth().oauth2(Tokens.of(tenant, "producer")).get(service.at("/assets/" + asset));
  }

  private Response deliver(String asset) {
    String body =
        """
        {"id":"%s","type":"video.asset.ready","data":{"id":"m","passthrough":"%s",
        "playback_ids":[{"id":"p","policy":"signed"}]}}
        """
            .formatted(UUID.randomUUID(), asset);
    return given()
        .contentType("application/json")
        .header("Mux-Signature", SignedByMux.header(body, Instant.now(), SignedByMux.SECRET))
        .body(body)
        .post(service.at("/webhooks/mux"));
  }

  private String asset() throws SQLException {
    return text("SELECT id::text FROM asset WHERE tenant_id = ?");
  }

  /** As the row says: nobody may be there to be asked. */
  private String status(String asset) throws SQLException {
    return text("SELECT status FROM asset WHERE tenant_id = ? AND id::text = '" + asset + "'");
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(DATABASE);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, tenant);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return String.valueOf(rows.getString(1));
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(DATABASE);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, tenant);
      statement.executeUpdate();
    }
  }
}
