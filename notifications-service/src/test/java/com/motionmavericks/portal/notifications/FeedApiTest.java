package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One's own feed, and why a mail was or was not sent. */
@QuarkusTest
class FeedApiTest {
  private static final String CAUSE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private final String tenant = Tokens.freshTenant();

  @Inject Ids ids;
  @Inject Pool pool;

  @Test
  void showsPageAfterPageTheNewestFirst() {
    List<UUID> planted = plant(3);

    String next =
        feed("?limit=2")
            .body("items.id", contains(text(planted.get(2)), text(planted.get(1))))
            .body("unread", equalTo(3))
            .extract()
            .path("next_cursor");
    feed("?limit=2&cursor=" + next)
        .body("items.id", contains(text(planted.get(0))))
        .body("next_cursor", nullValue());
  }

  @Test
  void marksOneAsReadHoweverOften() {
    List<UUID> planted = plant(2);

    for (int times = 0; times < 2; times++) {
      as("client", "carla")
          .post("/notifications/" + planted.get(0) + "/read")
          .then()
          .statusCode(204);
    }

    feed("").body("unread", equalTo(1)).body("items.read", contains(false, true));
    as("client", "other").post("/notifications/" + planted.get(1) + "/read").then().statusCode(404);
    feed("").body("unread", equalTo(1));
  }

  @Test
  void marksAllUpToTheNewestThatWasSeen() {
    List<UUID> planted = plant(3);

    for (int times = 0; times < 2; times++) {
      as("client", "carla")
          .contentType("application/json")
          .body("{\"up_to\": \"" + planted.get(1) + "\"}")
          .post("/notifications/read")
          .then()
          .statusCode(204);
    }

    feed("").body("unread", equalTo(1)).body("items.read", contains(false, true, true));
  }

  @Test
  void marksNobodyElses() {
    plant(1);

    as("client", "other")
        .contentType("application/json")
        .body("{\"up_to\": \"ffffffff-ffff-ffff-ffff-ffffffffffff\"}")
        .post("/notifications/read")
        .then()
        .statusCode(204);

    feed("").body("unread", equalTo(1));
  }

  @Test
  void tellsWhyAMailWasNotSentAndWhatLedToIt() {
    UUID id = plant(1).getFirst();

    for (RequestSpecification asking :
        List.of(as("client", "carla"), as("producer", "p"), as("admin", "a"))) {
      asking
          .get("/notifications/" + id)
          .then()
          .statusCode(200)
          .body("delivery", equalTo("preference"))
          .body("why", equalTo("No mail was sent: its recipient wants none of this kind."))
          .body("cause_trace_id", equalTo(CAUSE))
          .body("attempts", empty())
          .body("report", nullValue());
    }
    as("client", "other").get("/notifications/" + id).then().statusCode(404);
  }

  @Test
  void tellsWhetherThereIsNews() {
    UUID id = plant(1).getFirst();
    for (String path : List.of("/notifications/", "/deliveries/")) {
      String tag = as("admin", "a").get(path + id).then().statusCode(200).extract().header("ETag");

      as("admin", "a").header("If-None-Match", tag).get(path + id).then().statusCode(304);
      pool.preparedQuery("UPDATE notification SET last_error = $2 WHERE id = $1")
          .executeAndAwait(Tuple.of(id, path));
      pool.preparedQuery("UPDATE notification SET delivery = 'failed' WHERE id = $1")
          .executeAndAwait(Tuple.of(id));
      as("admin", "a").header("If-None-Match", tag).get(path + id).then().statusCode(200);
    }
  }

  @Test
  void tellsOfEachAttemptAndOfWhatResendSaid() {
    UUID id = Planted.notification(tenant, "carla", ids.next(), "delivered");
    for (int number = 1; number <= 2; number++) {
      pool.preparedQuery(
              "INSERT INTO attempt (notification_id, number, trace_id, outcome, reason)"
                  + " VALUES ($1, $2, $3, $4, $5)")
          .executeAndAwait(
              Tuple.of(
                  id,
                  number,
                  "trace-" + number,
                  number == 1 ? "later" : "sent",
                  number == 1 ? "status 500" : null));
    }
    pool.preparedQuery(
            "UPDATE notification SET reported_at = now(), report_trace_id = 'told' WHERE id = $1")
        .executeAndAwait(Tuple.of(id));

    ValidatableResponse told =
        as("client", "carla").get("/notifications/" + id).then().statusCode(200);

    told.body("attempts", hasSize(2))
        .body("attempts.trace_id", contains("trace-1", "trace-2"))
        .body("attempts.reason", contains("status 500", null))
        .body("report.trace_id", equalTo("told"))
        .body("why", equalTo("The mail arrived."));
    assertThat(told.extract().asString()).doesNotContain("@x.example", "Carla");
  }

  private List<UUID> plant(int many) {
    List<UUID> planted = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      planted.add(Planted.notification(tenant, "carla", ids.next(), "preference"));
    }
    return planted;
  }

  private ValidatableResponse feed(String query) {
    return as("client", "carla").get("/notifications" + query).then().statusCode(200);
  }

  private RequestSpecification as(String role, String user) {
    return given().auth().oauth2(Tokens.of(tenant, role, user));
  }

  private static String text(UUID id) {
    return id.toString();
  }
}
