package com.motionmavericks.portal.sharelinks.opening;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.sharelinks.AssetsNeighbour;
import com.motionmavericks.portal.sharelinks.ProjectsNeighbour;
import com.motionmavericks.portal.sharelinks.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** "Why can't my client open it?", asked with the code on the client's screen. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class RefusalApiTest {
  private final Studio studio = new Studio();

  @Test
  void tellsTheLinksTenantWhatTheVisitorIsNotTold() {
    Studio.Made link = studio.link();
    studio.revoke(link);
    String code = code(open(link));

    explained(studio, code)
        .body("trace_id", equalTo(code))
        .body("outcome", equalTo("revoked"))
        .body("reason", equalTo("Somebody had revoked the link."))
        .body("share_link_id", equalTo(link.id()));
    problem(new Studio().as("admin").get(path(code)).then(), 404, "not_found");
  }

  @Test
  void tellsAnybodyThatAnAddressLeadsNowhere() {
    explained(new Studio(), code(given().get("/s/" + "B".repeat(43))))
        .body("outcome", equalTo("unknown"))
        .body("share_link_id", nullValue());
  }

  @Test
  void knowsNoOtherCodes() {
    String opened = open(studio.link()).header("x-trace-id");

    problem(studio.as("admin").get(path(opened)).then(), 404, "not_found");
    problem(studio.as("admin").get(path("nonsense")).then(), 404, "not_found");
  }

  private static ValidatableResponse explained(Studio studio, String code) {
    await().until(() -> studio.as("producer").get(path(code)).statusCode() == 200);
    return studio.as("producer").get(path(code)).then();
  }

  private static String code(Response refused) {
    return refused.header("x-trace-id");
  }

  private static String path(String code) {
    return "/share-links/refusals/" + code;
  }
}
