package com.motionmavericks.portal.sharelinks.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.motionmavericks.portal.sharelinks.AssetsNeighbour;
import com.motionmavericks.portal.sharelinks.NotificationsNeighbour;
import com.motionmavericks.portal.sharelinks.ProjectsNeighbour;
import com.motionmavericks.portal.sharelinks.Studio;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What became of a link. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
@QuarkusTestResource(NotificationsNeighbour.class)
class JourneyTest {
  private final Studio studio = new Studio();

  @Test
  void tellsAllOfItsLifeWithTheTraces() {
    Studio.Made link = mailed();
    await().until(() -> steps(link).contains("delivered"));
    String opened = Studio.open(link).header("x-trace-id");
    await().until(() -> steps(link).contains("opened"));
    String revoked = studio.as("admin").delete("/share-links/" + link.id()).header("x-trace-id");
    String refused = Studio.open(link).header("x-trace-id");
    await().until(() -> steps(link).contains("refused"));

    // The stand-in's mail is of the future.
    journey(link)
        .body(
            "steps.step",
            contains(
                "created", "handed_over", "opened", "revoked", "refused", "mailed", "delivered"))
        .body("steps.find { it.step == 'opened' }.trace_id", equalTo(opened))
        .body("steps.find { it.step == 'revoked' }.trace_id", equalTo(revoked))
        .body("steps.find { it.step == 'refused' }.trace_id", equalTo(refused))
        .body("steps.find { it.step == 'refused' }.detail", equalTo("revoked"))
        .body("steps.find { it.step == 'mailed' }.detail", equalTo("accepted"))
        .body("$", not(hasKey("degraded")));
  }

  @Test
  void saysWhatItCannotTell() {
    Studio.Made link = mailed();
    await().until(() -> steps(link).contains("handed_over"));
    NotificationsNeighbour.DOWN_FOR.add(studio.tenant());

    journey(link)
        .body("degraded", equalTo(List.of("notifications")))
        .body("steps.step", hasItem("handed_over"));
  }

  @Test
  void goesOnToItsEnd() {
    Studio.Made link = studio.expired();

    RestAssured.given()
        .auth()
        .oauth2(Tokens.ofService("scheduler-service"))
        .queryParam("limit", 1000)
        .delete("/internal/share-tokens/expired")
        .then()
        .statusCode(200);

    journey(link).body("steps.step", contains("created", "expired", "cleaned"));
  }

  private Studio.Made mailed() {
    return studio.link(Map.of("project_id", UUID.randomUUID(), "send_to", "ada@client.example"));
  }

  private List<String> steps(Studio.Made link) {
    return ask(link).path("steps.step");
  }

  private ValidatableResponse journey(Studio.Made link) {
    return ask(link).then().statusCode(200);
  }

  private Response ask(Studio.Made link) {
    return studio.as("producer").get("/share-links/" + link.id() + "/journey");
  }
}
