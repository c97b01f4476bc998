package com.motionmavericks.portal.newcomer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Preconditions of RFC 9110, and when to come back, over HTTP. */
@QuarkusTest
class EntityTagTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*"})
  void sendsNoBodyToWhoeverHasIt(String held) {
    given()
        .header("If-None-Match", held)
        .get("/tagged")
        .then()
        .statusCode(304)
        .header("ETag", "\"7\"")
        .header("Cache-Control", "private")
        .header("x-trace-id", matchesPattern("[0-9a-f]{32}"))
        .header("Content-Type", nullValue())
        .body(emptyString());
    given().header("If-None-Match", held).head("/tagged").then().statusCode(304);
  }

  @Test
  void joinsAListThatIsSpreadOverHeaders() {
    given().header("If-None-Match", "\"6\"", "\"7\"").get("/tagged").then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "\"77\"", ""})
  void sendsTheBodyToWhoeverHasAnother(String held) {
    given()
        .header("If-None-Match", held)
        .get("/tagged")
        .then()
        .statusCode(200)
        .body("text", equalTo("here"));
  }

  @Test
  void answersWhatIsNoReadingInFull() {
    given()
        .header("If-None-Match", "\"7\"")
        .post("/tagged")
        .then()
        .statusCode(200)
        .body("text", equalTo("here"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"6\", \"7\"", "*"})
  void changesWhatTheCallerHasRead(String read) {
    given().header("If-Match", read).patch("/tagged").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "\"*\""})
  void saysWhatTheTagIsNow(String read) {
    given()
        .header("If-Match", read)
        .patch("/tagged")
        .then()
        .statusCode(412)
        .header("ETag", "\"7\"")
        .body("code", equalTo("precondition_failed"));
  }

  @Test
  void wantsToKnowWhatAChangeIsBasedOn() {
    given()
        .patch("/tagged")
        .then()
        .statusCode(428)
        .header("ETag", blankOrNullString())
        .body("code", equalTo("precondition_required"));
  }

  @Test
  void saysWhenToComeBack() {
    given().get("/tagged/busy").then().statusCode(429).header("Retry-After", "120");
    given().get("/answers/outage").then().statusCode(503).header("Retry-After", "5");
    given().get("/answers/overloaded").then().statusCode(503).header("Retry-After", "5");
    given().get("/answers/missing").then().statusCode(404).header("Retry-After", nullValue());
  }
}
