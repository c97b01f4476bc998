package com.motionmavericks.portal.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@WithTestResource(ProjectsNeighbour.class)
class AuthorisationTest extends AuthorisationContract {
  @Override
  public String whoMayWhat() {
    return """
        operation              admin producer artist client outside_artist outside_client stranger operator service
        listAssets             yes   yes      yes    yes    404            404            404      403      403
        summariseVisibleAssets yes   yes      yes    yes    own            own            own      403      403
        createAsset            yes   yes      yes    403    404            403            404      403      403
        getAsset               yes   yes      yes    yes    404            404            404      403      403
        getAssetTimeline       yes   yes      yes    yes    404            404            404      403      403
        listVersions           yes   yes      yes    yes    404            404            404      403      403
        addVersion             yes   yes      yes    403    404            403            404      403      403
        cancelUpload           yes   yes      yes    403    404            403            404      403      403
        deleteAsset            yes   yes      403    403    403            403            404      403      403
        listAssetsForServices  403   403      403    403    403            403            403      403      sharelinks-service
        playAssetsForServices  403   403      403    403    403            403            403      403      sharelinks-service
        summariseAssets        403   403      403    403    403            403            403      403      projects-service
        listAssetVersions      403   403      403    403    403            403            403      403      milestones-service
        sweepUploads           403   403      403    403    403            403            403      403      scheduler-service
        receiveMuxWebhook      public""";
  }

  @Override
  public Attempt attempt(String row, Studio studio) {
    String project = UUID.randomUUID().toString();
    Call create = Call.post("/assets", asset(project));
    if (row.equals("createAsset")) {
      return Attempt.of(create);
    }
    if (row.equals("receiveMuxWebhook")) {
      return Attempt.of(webhook("video.asset.created", "none of ours"));
    }
    String id = create.as(studio.producer()).json().path("id").asText();
    String named = "?tenant_id=" + studio.tenant() + "&project_id=" + project;
    return switch (row) {
      case "listAssets" -> Attempt.of(Call.get("/assets?project_id=" + project)).showing(id);
      case "summariseVisibleAssets" ->
          Attempt.of(Call.get("/assets/summary?project_id=" + project)).showing("\"total\":1");
      case "getAsset" -> Attempt.of(Call.get("/assets/" + id)).showing(id);
      case "getAssetTimeline" -> Attempt.of(Call.get("/assets/" + id + "/timeline")).showing(id);
      case "listVersions" -> Attempt.of(Call.get("/assets/" + id + "/versions")).showing(id);
      case "addVersion" -> {
        becomeReady(id, studio);
        yield Attempt.of(Call.post("/assets/" + id + "/versions", file()));
      }
      case "cancelUpload" -> Attempt.of(Call.post("/assets/" + id + "/cancel", new byte[0]));
      case "deleteAsset" -> Attempt.of(Call.delete("/assets/" + id));
      case "sweepUploads" -> Attempt.of(Call.post("/internal/assets/sweep", new byte[0]));
      case "playAssetsForServices" ->
          Attempt.of(
              Call.get(
                  "/internal/assets/playback?tenant_id=" + studio.tenant() + "&asset_id=" + id));
      case "listAssetsForServices" -> Attempt.of(Call.get("/internal/assets" + named)).showing(id);
      case "summariseAssets" ->
          Attempt.of(Call.get("/internal/assets/summary" + named)).showing("\"total\":1");
      case "listAssetVersions" ->
          Attempt.of(
              Call.get("/internal/assets/versions" + named + "&milestone_id=" + UUID.randomUUID()));
      default -> throw new AssertionError("no request for " + row);
    };
  }

  private static Map<String, ?> asset(String project) {
    return Map.of(
        "project_id", project,
        "title", "Cut",
        "file_name", "cut.mov",
        "file_size", 5_000_000L,
        "content_type", "video/quicktime");
  }

  /** Only then may the next version be added. */
  private static void becomeReady(String id, Studio studio) {
    webhook("video.asset.ready", id).as(null);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Call.get("/assets/" + id)
                    .as(studio.producer())
                    .json()
                    .path("status")
                    .asText()
                    .equals("ready"));
  }

  private static Map<String, ?> file() {
    return Map.of("file_name", "next.mov", "file_size", 5L, "content_type", "video/quicktime");
  }

  private static Call webhook(String type, String passthrough) {
    String body =
        "{\"id\":\"%s\",\"type\":\"%s\",\"data\":{\"passthrough\":\"%s\"}}"
            .formatted(UUID.randomUUID(), type, passthrough);
    return Call.post("/webhooks/mux", body.getBytes(UTF_8))
        .with("Mux-Signature", SignedByMux.header(body, Instant.now(), SignedByMux.SECRET));
  }
}
