package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What producers rely on; run against the code and against the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class ShareLinkApi {
  private final Studio studio = new Studio();

  @Test
  void showsTheAddressOnceOnly() {
    UUID project = UUID.randomUUID();

    String id =
        studio
            .as("producer")
            .body(Map.of("project_id", project, "max_views", 5))
            .post("/share-links")
            .then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/share-links/[0-9a-f-]{36}"))
            .header("ETag", "\"1\"")
            .header("Cache-Control", "no-store")
            .body("url", matchesPattern("http://localhost:8085/s/[A-Za-z0-9_-]{43}"))
            .body("max_views", equalTo(5))
            .extract()
            .path("id");

    studio
        .as("admin")
        .get("/share-links/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("$", not(hasKey("url")))
        .body("project_id", equalTo(project.toString()))
        .body("asset_ids", hasSize(0))
        .body("views", equalTo(0));
    studio
        .as("producer")
        .queryParam("project_id", project)
        .get("/share-links")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id)))
        .body("items[0]", not(hasKey("url")));
  }

  @Test
  void sharesAssetsOfOneProject() {
    UUID one = UUID.randomUUID();
    UUID sibling = new UUID(one.getMostSignificantBits(), 7);

    share(Map.of("asset_ids", List.of(one, sibling, one)))
        .statusCode(201)
        .body("project_id", equalTo(AssetsNeighbour.projectOf(one).toString()))
        .body("asset_ids", equalTo(List.of(one.toString(), sibling.toString())));
    problem(
        share(Map.of("asset_ids", List.of(one, UUID.randomUUID()))), 422, "assets_not_shareable");
    problem(
        share(Map.of("asset_ids", List.of(AssetsNeighbour.UNKNOWN))), 422, "assets_not_shareable");
    problem(share(Map.of("asset_ids", List.of(AssetsNeighbour.BROKEN))), 503, "unavailable");
  }

  @Test
  void refusesWhatMakesNoLink() {
    UUID project = UUID.randomUUID();

    invalid(Map.of(), "/project_id");
    invalid(Map.of("project_id", project, "asset_ids", List.of(project)), "/project_id");
    invalid(Map.of("project_id", project, "max_views", 0), "/max_views");
    invalid(Map.of("project_id", project, "expires_at", "2020-01-01T00:00:00Z"), "/expires_at");
    invalid(Map.of("project_id", project, "expires_at", "2999-01-01T00:00:00Z"), "/expires_at");
    invalid(Map.of("project_id", project, "url", "mine"), "/url");
    problem(share(Map.of("project_id", ProjectsNeighbour.FOREIGN)), 404, "not_found");
    problem(share(Map.of("project_id", ProjectsNeighbour.BROKEN)), 503, "unavailable");
  }

  @Test
  void extendsForThoseWhoHaveSeenIt() {
    Studio.Made link = studio.link();
    String later = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "";
    String sooner = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "";

    problem(extend(link, null, later), 428, "precondition_required");
    problem(extend(link, "\"7\"", later), 412, "precondition_failed");
    problem(extend(link, "\"1\"", Instant.now() + ""), 400, "invalid_request");
    extend(link, "\"1\"", later)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("expires_at", equalTo(later));
    extend(link, "\"2\"", sooner).statusCode(200).body("expires_at", equalTo(sooner));
  }

  @Test
  void changesWhatItAllows() {
    Studio.Made link =
        studio.link(
            Map.of("project_id", UUID.randomUUID(), "max_views", 5, "recipient_label", "Ada"));

    studio
        .as("producer")
        .header("If-Match", "*")
        .body("{\"max_views\":7,\"allow_download\":true,\"recipient_label\":null}")
        .patch("/share-links/" + link.id())
        .then()
        .statusCode(200)
        .body("max_views", equalTo(7))
        .body("allow_download", equalTo(true))
        .body("recipient_label", equalTo(null))
        .body("never_opened", equalTo(true))
        .body("last_opened_at", equalTo(null));
    studio.as("admin").get("/share-links/" + link.id()).then().body("max_views", equalTo(7));
  }

  @Test
  void getsALimitAndLosesIt() {
    Studio.Made link = studio.link();
    for (int i = 0; i < 3; i++) {
      open(link).then().statusCode(200);
    }

    change(link, "{\"max_views\":3}").statusCode(200).body("max_views", equalTo(3));

    // What was seen without a limit is counted a little later.
    await().untilAsserted(() -> problem(open(link).then(), 410, "share_link_used_up"));
    change(link, "{\"max_views\":null}").statusCode(200).body("max_views", equalTo(null));
    open(link).then().statusCode(200);
  }

  @Test
  void isGoneOnceRevoked() {
    Studio.Made link = studio.link();
    studio.revoke(link);

    problem(studio.as("admin").get("/share-links/" + link.id()).then(), 404, "not_found");
    problem(extend(link, "*", Instant.now().plusSeconds(99_999_99) + ""), 404, "not_found");
    studio.revoke(link);
  }

  @Test
  void pagesNewestFirst() {
    UUID project = UUID.randomUUID();
    List<String> ids =
        List.of(0, 1, 2).stream()
            .map(i -> studio.link(Map.of("project_id", project)).id())
            .toList();

    ValidatableResponse first = page(project, null);
    ValidatableResponse second = page(project, first.extract().path("next_cursor"));

    first.body("items.id", equalTo(List.of(ids.get(2), ids.get(1))));
    second.body("items.id", equalTo(List.of(ids.get(0)))).body("next_cursor", equalTo(null));
  }

  @Test
  void isForProducersAndAdminsOfTheTenant() {
    Studio.Made link = studio.link();
    String path = "/share-links/" + link.id();

    problem(given().get(path).then(), 401, "unauthenticated");
    for (String role : List.of("artist", "client")) {
      problem(studio.as(role).get(path).then(), 403, "forbidden");
      problem(studio.as(role).delete(path).then(), 403, "forbidden");
    }
    problem(new Studio().as("admin").get(path).then(), 404, "not_found");
    problem(new Studio().as("admin").delete(path).then(), 404, "not_found");
    problem(studio.as("admin").delete("/internal/share-tokens/expired").then(), 403, "forbidden");
    problem(given().delete("/internal/share-tokens/expired").then(), 401, "unauthenticated");
    for (String limit : List.of("0", "5001", "all")) {
      problem(
          cleaner().queryParam("limit", limit).delete("/internal/share-tokens/expired").then(),
          400,
          "invalid_request");
    }
  }

  private ValidatableResponse share(Map<String, ?> wanted) {
    return studio.as("producer").body(wanted).post("/share-links").then();
  }

  private void invalid(Map<String, ?> wanted, String pointer) {
    problem(share(wanted), 400, "invalid_request").body("errors[0].pointer", endsWith(pointer));
  }

  private ValidatableResponse extend(Studio.Made link, @Nullable String ifMatch, String until) {
    RequestSpecification request = studio.as("producer").body(Map.of("expires_at", until));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/share-links/" + link.id()).then();
  }

  private ValidatableResponse change(Studio.Made link, String body) {
    return studio
        .as("producer")
        .header("If-Match", "*")
        .body(body)
        .patch("/share-links/" + link.id())
        .then();
  }

  private ValidatableResponse page(UUID project, @Nullable String cursor) {
    RequestSpecification request =
        studio.as("producer").queryParam("project_id", project).queryParam("limit", 2);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/share-links").then().statusCode(200);
  }

  private static RequestSpecification cleaner() {
    return given().auth().oauth2(Tokens.ofService("scheduler-service"));
  }
}
