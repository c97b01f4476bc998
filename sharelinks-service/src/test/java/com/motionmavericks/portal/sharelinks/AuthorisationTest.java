package com.motionmavericks.portal.sharelinks;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.authorisation.Attempt;
import com.motionmavericks.portal.testkit.authorisation.AuthorisationContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class AuthorisationTest extends AuthorisationContract {
  @Override
  public String whoMayWhat() {
    return """
        operation                admin producer artist client outside_artist outside_client stranger operator service
        listShareLinks           yes   yes      403    403    403            403            404      403      403
        createShareLink          yes   yes      403    403    403            403            404      403      403
        getShareLink             yes   yes      403    403    403            403            404      403      403
        extendShareLink          yes   yes      403    403    403            403            404      403      403
        revokeShareLink          yes   yes      403    403    403            403            404      403      403
        tellShareLinkJourney     yes   yes      403    403    403            403            404      403      403
        explainRefusal           yes   yes      403    403    403            403            404      403      403
        openShareLink            public
        viewShareLink            public
        unlockShareLink          public
        removeExpiredShareTokens 403   403      403    403    403            403            403      403      scheduler-service
        remindOfExpiringShareLinks 403 403      403    403    403            403            403      403      scheduler-service""";
  }

  @Override
  public Attempt attempt(
      String row, com.motionmavericks.portal.testkit.authorisation.Studio studio) {
    UUID project = UUID.randomUUID();
    Call create = Call.post("/share-links", Map.of("project_id", project));
    if (row.equals("createShareLink")) {
      return Attempt.of(create);
    }
    if (row.equals("removeExpiredShareTokens")) {
      return Attempt.of(Call.delete("/internal/share-tokens/expired?limit=1"));
    }
    if (row.equals("remindOfExpiringShareLinks")) {
      return Attempt.of(Call.post("/internal/share-links/reminders?limit=1", new byte[0]));
    }
    JsonNode made = create.as(studio.producer()).json();
    String id = made.path("id").asText();
    String link = "/share-links/" + id;
    return switch (row) {
      case "listShareLinks" ->
          Attempt.of(Call.get("/share-links?project_id=" + project)).showing(id);
      case "getShareLink" -> Attempt.of(Call.get(link)).showing(id);
      case "extendShareLink" ->
          Attempt.of(
              Call.patch(
                  link, Map.of("expires_at", Instant.now().plus(30, ChronoUnit.DAYS).toString())));
      case "revokeShareLink" -> Attempt.of(Call.delete(link));
      case "openShareLink" -> Attempt.of(Call.get(URI.create(made.path("url").asText()).getPath()));
      case "tellShareLinkJourney" -> Attempt.of(Call.get(link + "/journey")).showing(id);
      case "explainRefusal" ->
          Attempt.of(Call.get("/share-links/refusals/" + refused(made, studio)));
      case "viewShareLink" ->
          Attempt.of(
              Call.post(URI.create(made.path("url").asText()).getPath() + "/view", Map.of()));
      case "unlockShareLink" ->
          Attempt.of(
              Call.post(
                  URI.create(made.path("url").asText()).getPath() + "/unlock",
                  Map.of("passphrase", "open sesame")));
      default -> throw new AssertionError("no request for " + row);
    };
  }

  /** The code of somebody who came after the link was revoked. */
  private static String refused(
      JsonNode made, com.motionmavericks.portal.testkit.authorisation.Studio studio) {
    String link = "/share-links/" + made.path("id").asText();
    Call.delete(link).as(studio.producer());
    Response refused = given().get(URI.create(made.path("url").asText()).getPath());
    String code = refused.header("x-trace-id");
    await()
        .until(
            () -> Call.get("/share-links/refusals/" + code).as(studio.producer()).status() == 200);
    return code;
  }
}
