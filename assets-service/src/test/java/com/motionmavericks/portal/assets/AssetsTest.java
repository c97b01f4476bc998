package com.motionmavericks.portal.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Over HTTP only, so that it also runs against the artifact. */
@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class AssetsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final String tenant = Tokens.freshTenant();
  final String project = UUID.randomUUID().toString();

  @Test
  void anUploadBecomesAReadyAssetInTwoLinkedTraces() {
    Outside.sendWebhooksTo(RestAssured.port);

    Response created = create("producer", "Cut 3");
    String id = created.path("id");
    String upload = created.path("upload.url");
    created
        .then()
        .statusCode(201)
        .body("status", equalTo("uploading"))
        .body("upload.expires_at", notNullValue());
    assertThat(created.header("Location")).endsWith("/assets/" + id);
    String ingestTrace = created.header("x-trace-id");

    Outside.completeUpload(upload);

    await()
        .atMost(PATIENCE)
        .until(() -> "ready".equals(as("client").get("/assets/" + id).path("status")));
    as("producer").get("/assets/" + id).then().body("upload", nullValue());
    await().atMost(PATIENCE).untilAsserted(() -> assertTraces(id, ingestTrace));
  }

  private void assertTraces(String id, String ingestTrace) {
    List<SpanSeen> first = Outside.trace(ingestTrace);
    SpanSeen entry = SpanSeen.in(first, "POST /assets");
    SpanSeen ingest = SpanSeen.in(first, "integration.mux.asset.ingest");
    assertThat(ingest.kind()).isEqualTo("INTERNAL");
    assertThat(ingest.parentId()).isEqualTo(entry.id());
    assertThat(ingest.attribute("asset_id")).isEqualTo(id);
    assertThat(ingest.attribute("file_size")).isEqualTo("5000000000");
    assertThat(ingest.attribute("mux_request_id")).isNotEmpty();
    SpanSeen call = SpanSeen.in(first, "POST /video/v1/uploads");
    assertThat(call.kind()).isEqualTo("CLIENT");
    assertThat(call.parentId()).isEqualTo(ingest.id());

    assertThat(Outside.uploadsAsked(id))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(id + "|00-" + ingestTrace + "-" + ingest.id() + "-01")
        .contains("\"playback_policies\":[\"signed\"]")
        .contains("traceparent=00-" + ingestTrace + "-" + call.id() + "-01")
        .doesNotContain("Cut 3", "meta", "tracestate");

    assertSequel(id, ingestTrace, ingest, entry.attribute("portal.sampling.bucket"));
  }

  private void assertSequel(String id, String ingestTrace, SpanSeen ingest, String bucket) {
    List<String> sequels = Outside.tracesCausedBy(ingestTrace, "webhook.mux.asset_ready");
    assertThat(sequels).hasSize(1);
    List<SpanSeen> second = Outside.trace(sequels.getFirst());
    SpanSeen webhook = SpanSeen.in(second, "POST /webhooks/mux");
    assertThat(webhook.kind()).isEqualTo("SERVER");
    assertThat(webhook.parentId()).isEmpty();
    assertThat(webhook.links()).contains(ingestTrace, ingest.id());
    assertThat(webhook.attribute("portal.sampling.bucket")).isEqualTo(bucket);
    SpanSeen ready = SpanSeen.in(second, "webhook.mux.asset_ready");
    assertThat(ready.kind()).isEqualTo("INTERNAL");
    assertThat(ready.parentId()).isEqualTo(webhook.id());
    assertThat(ready.attribute("asset_id")).isEqualTo(id);
    assertThat(ready.attribute("processing_time_ms")).matches("\\d+");
    SpanSeen sent = SpanSeen.in(second, "send portal.events.assets-service");
    assertThat(sent.parentId()).isEqualTo(ready.id());
    assertThat(sent.attribute("portal.sampling.bucket")).isEqualTo(bucket);
  }

  @Test
  void onlyUploadersSeeWhereToUpload() {
    String id = create("artist", "Cut 4").path("id");

    as("artist").get("/assets/" + id).then().body("upload.url", notNullValue());
    as("client").get("/assets/" + id).then().statusCode(200).body("upload", nullValue());
  }

  @Test
  void clientsDoNotUpload() {
    create("client", "Mine").then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void aRepetitionAsksMuxNothing() {
    RequestSpecification request =
        as("artist")
            .header("Idempotency-Key", "k")
            .contentType("application/json")
            .body(body(project, "Cut 6"));

    Response first = request.post("/assets");
    Response again = request.post("/assets");

    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.then().statusCode(201).extract().asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(Outside.uploadsAsked(first.path("id"))).hasSize(1);
  }

  @Test
  void aProjectThatTheCallerMayNotSeeIsNotThere() {
    post("producer", ProjectsNeighbour.HIDDEN.toString(), "Cut").then().statusCode(404);
    as("client").get("/assets?project_id=" + ProjectsNeighbour.HIDDEN).then().statusCode(404);
  }

  @Test
  void anotherTenantsAssetIsNotThere() {
    String id = create("producer", "Cut 5").path("id");
    String stranger = Tokens.of(Tokens.freshTenant(), "admin");

    given().auth().oauth2(stranger).get("/assets/" + id).then().statusCode(404);
    given()
        .auth()
        .oauth2(stranger)
        .get("/assets?project_id=" + project)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    given().get("/assets?project_id=" + project).then().statusCode(401);
    as("admin").get("/internal/assets?tenant_id=x&project_id=" + project).then().statusCode(403);
  }

  @Test
  void listsTheNewestFirstInPages() {
    create("producer", "One");
    create("producer", "Two");
    create("producer", "Three");

    Response page = as("client").get("/assets?limit=2&project_id=" + project);
    page.then().body("items.title", contains("Three", "Two"));
    String next = page.path("next_cursor");
    as("client")
        .get("/assets?limit=2&project_id=" + project + "&cursor=" + next)
        .then()
        .body("items.title", contains("One"))
        .body("next_cursor", nullValue());
    as("client").get("/assets?status=ready&project_id=" + project).then().body("items", hasSize(0));
  }

  @Test
  void refusesWhatIsNoAsset() {
    as("producer")
        .contentType("application/json")
        .body(Map.of("project_id", project, "title", " ", "file_size", 0, "content_type", "video"))
        .post("/assets")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_request"));
  }

  @Test
  void tellsOtherServicesWhatThereIs() {
    String id = create("producer", "Cut 6").path("id");

    given()
        .auth()
        .oauth2(Tokens.ofService("projects-service"))
        .queryParams("tenant_id", tenant, "project_id", project)
        .get("/internal/assets/summary")
        .then()
        .body("[0].total", equalTo(1))
        .body("[0].ready", equalTo(0));
    given()
        .auth()
        .oauth2(Tokens.ofService("sharelinks-service"))
        .queryParams("tenant_id", tenant, "asset_id", id)
        .get("/internal/assets")
        .then()
        .body("id", contains(id))
        .body("title", contains("Cut 6"));
    given()
        .auth()
        .oauth2(Tokens.ofService("sharelinks-service"))
        .queryParams("tenant_id", "somebody else", "asset_id", id)
        .get("/internal/assets")
        .then()
        .body("", hasSize(0));
  }

  private Response create(String role, String title) {
    return post(role, project, title);
  }

  private Response post(String role, String projectId, String title) {
    return as(role).contentType("application/json").body(body(projectId, title)).post("/assets");
  }

  private static Map<String, Object> body(String projectId, String title) {
    return Map.of(
        "project_id",
        projectId,
        "title",
        title,
        "file_name",
        "cut.mov",
        "file_size",
        5_000_000_000L,
        "content_type",
        "video/quicktime");
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role));
  }
}
