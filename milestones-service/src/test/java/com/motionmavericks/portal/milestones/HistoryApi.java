package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.milestones.Studio.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of what was done; run against the code and the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class HistoryApi {
  private static final int AT_ONCE = 12;
  private final Studio studio = new Studio();

  @Test
  void saysWhoDidWhatInWhichTrace() {
    UUID video = AssetsNeighbour.video(studio.project);
    String milestone = studio.inReview();
    Response approved = studio.as("client").post(milestone + "/approve");

    JsonPath history = studio.as("artist").get(milestone + "/history").jsonPath();

    assertThat(history.<String>getList("items.act"))
        .containsExactly("approved", "updated", "updated", "created");
    assertThat(history.<Integer>getList("items.version")).containsExactly(4, 3, 2, 1);
    assertThat(history.<String>getList("items.actor_id"))
        .containsExactly(
            studio.user("client"),
            studio.user("artist"),
            studio.user("artist"),
            studio.user("producer"));
    assertThat(history.getString("items[0].trace_id")).isEqualTo(approved.header("x-trace-id"));
    assertThat(history.getString("items[0].before.status")).isEqualTo("in_review");
    assertThat(history.getString("items[0].after.status")).isEqualTo("approved");
    assertThat(history.getString("items[0].after.approval.assets[0].asset_id"))
        .isEqualTo(video.toString());
    assertThat(history.getMap("items[3]").get("before")).isNull();
    assertThat(history.getString("items[3].after.title")).isEqualTo("Rough cut");
    assertWhole(history);
  }

  /** Each entry begins where the one before it ended. */
  private static void assertWhole(JsonPath history) {
    int entries = history.getList("items").size();
    for (int i = 0; i + 1 < entries; i++) {
      assertThat(history.getMap("items[%d].before".formatted(i)))
          .isEqualTo(history.getMap("items[%d].after".formatted(i + 1)));
    }
  }

  @Test
  void losesNothingOfWhatManyDoAtOnce() {
    String milestone = studio.milestone("Rough cut");

    List<Response> answers =
        Studio.atOnce(
            AT_ONCE, i -> studio.change("producer", milestone, "*", Map.of("title", "Cut " + i)));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    JsonPath history = studio.as("client").get(milestone + "/history").jsonPath();
    assertThat(history.<Integer>getList("items.version")).hasSize(AT_ONCE + 1);
    assertThat(history.<String>getList("items.after.title"))
        .containsAll(IntStream.range(0, AT_ONCE).mapToObj(i -> "Cut " + i).toList());
    assertThat(history.<String>getList("items.trace_id"))
        .containsAll(answers.stream().map(answer -> answer.header("x-trace-id")).toList());
    assertWhole(history);
  }

  @Test
  void keepsNothingOfWhatWasRefused() {
    String milestone = studio.milestone("Rough cut");

    Studio.atOnce(
        AT_ONCE, i -> studio.change("producer", milestone, "\"1\"", Map.of("title", "Cut " + i)));
    studio.change("producer", milestone, "*", Map.of("status", "delivered"));

    studio
        .as("client")
        .get(milestone + "/history")
        .then()
        .body("items.version", equalTo(List.of(2, 1)));
  }

  @Test
  void pagesWithoutGapsOrRepeats() {
    String milestone = studio.inReview();
    Response first = page(milestone, "");
    String cursor = first.path("next_cursor");
    studio.change("producer", milestone, "*", Map.of("title", "Fine cut"));

    Response second = page(milestone, cursor);

    first
        .then()
        .body("items.version", equalTo(List.of(3, 2)))
        .header("Link", matchesPattern("<\\./history\\?.*>; rel=\"next\""));
    second.then().body("items.version", equalTo(List.of(1))).body("next_cursor", nullValue());
    page(milestone, "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAxfHg")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("cursor"));
  }

  private Response page(String milestone, String cursor) {
    return studio
        .as("artist")
        .queryParam("limit", 2)
        .queryParam("cursor", cursor)
        .get(milestone + "/history");
  }

  @Test
  void outlivesTheMilestoneForItsManagers() {
    String milestone = studio.milestone("Rough cut");
    studio.as("producer").delete(milestone).then().statusCode(204);

    problem(studio.as("producer").get(milestone), 404, "not_found");
    studio
        .as("admin")
        .get(milestone + "/history")
        .then()
        .statusCode(200)
        .body("items.act", equalTo(List.of("deleted", "created")))
        .body("items.version", equalTo(List.of(2, 1)))
        .body("items[0].before.title", equalTo("Rough cut"))
        .body("items[0].after", nullValue());
    problem(studio.as("client").get(milestone + "/history"), 404, "not_found");
    problem(studio.as("admin").get(unknown()), 404, "not_found");
    Response stranger =
        RestAssured.given()
            .auth()
            .oauth2(Tokens.of(Tokens.freshTenant(), "admin"))
            .get(milestone + "/history");
    problem(stranger, 404, "not_found");
  }

  private static String unknown() {
    return "/milestones/" + UUID.randomUUID() + "/history";
  }

  @Test
  void isDeletedByManagersWhoSawIt() {
    String milestone = studio.milestone("Rough cut");

    problem(studio.as("client").delete(milestone), 403, "forbidden");
    problem(studio.as("artist").delete(milestone), 403, "forbidden");
    problem(
            studio.as("producer").header("If-Match", "\"9\"").delete(milestone),
            412,
            "precondition_failed")
        .header("ETag", "\"1\"");
    studio.as("producer").header("If-Match", "\"1\"").delete(milestone).then().statusCode(204);
    problem(studio.as("producer").delete(milestone), 404, "not_found");
    assertThat(studio.titles()).isEmpty();
  }

  @Test
  void deletesOnceAndLosesNoChangeBefore() {
    String milestone = studio.milestone("Rough cut");

    List<Response> answers =
        Studio.atOnce(
            AT_ONCE,
            i ->
                i % 2 == 0
                    ? studio.as("producer").delete(milestone)
                    : studio.change("producer", milestone, "*", Map.of("title", "Cut " + i)));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
    long changed = answers.stream().filter(answer -> answer.statusCode() == 200).count();
    JsonPath history = studio.as("admin").get(milestone + "/history").jsonPath();
    assertThat(history.<String>getList("items.act"))
        .hasSize((int) changed + 2)
        .startsWith("deleted");
    assertWhole(history);
  }
}
