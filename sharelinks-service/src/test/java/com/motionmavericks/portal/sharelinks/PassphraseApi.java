package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that ask for a passphrase; run against the code and against the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class PassphraseApi {
  private static final String RIGHT = "correct horse";
  private final Studio studio = new Studio();
  private Studio.Made link = new Studio.Made("", "");

  @BeforeEach
  void share() {
    link = studio.link(Map.of("project_id", UUID.randomUUID(), "passphrase", RIGHT));
  }

  @Test
  void opensForThoseWhoKnowIt() {
    problem(open(link).then(), 401, "share_link_passphrase_required");
    problem(unlock("wrong horse").then(), 401, "share_link_passphrase_wrong");

    Response opened = unlock(RIGHT);

    opened.then().statusCode(200).body("assets.size()", equalTo(1));
    assertThat(opened.header("Set-Cookie"))
        .matches(
            "share_view=[A-Za-z0-9_-]+; Path=/s/"
                + link.token()
                + "; Max-Age=1800; HttpOnly; Secure; SameSite=Strict");
  }

  @Test
  void showsItAgainByTheCookieAndByThatOfNoOtherLink() {
    String cookie = cookie(unlock(RIGHT));
    Studio.Made other =
        studio.link(Map.of("project_id", UUID.randomUUID(), "passphrase", "another horse"));

    given().header("Cookie", cookie).get(link.path()).then().statusCode(200);
    given().header("Cookie", cookie).get(other.path()).then().statusCode(401);
    given().header("Cookie", cookie + "x").get(link.path()).then().statusCode(401);
    given().header("Cookie", "share_view=").get(link.path()).then().statusCode(401);
  }

  @Test
  void asksBrowsersByAForm() {
    Response form = given().header("Accept", "text/html").get(link.path());
    form.then().statusCode(401).contentType("text/html");
    assertThat(form.asString())
        .contains("action=\"" + link.path() + "/unlock\"", "<label for=\"passphrase\">")
        .contains(form.header("x-trace-id"));

    typed("wrong horse").then().statusCode(401).body(containsString("role=\"alert\""));
    typed(RIGHT)
        .then()
        .statusCode(200)
        .body(containsString("Cut"))
        .header("Set-Cookie", notNullValue());
  }

  @Test
  void locksOutWhoeverGuesses() {
    for (int i = 0; i < 5; i++) {
      problem(unlock("guess number " + i).then(), 401, "share_link_passphrase_wrong");
    }

    problem(unlock(RIGHT).then(), 429, "share_link_locked")
        .header("Retry-After", matchesPattern("10|[1-9]"));
  }

  @Test
  void changes() {
    String cookie = cookie(unlock(RIGHT));

    change("{\"passphrase\":\"another horse\"}").body("passphrase_required", equalTo(true));

    problem(unlock(RIGHT).then(), 401, "share_link_passphrase_wrong");
    given().header("Cookie", cookie).get(link.path()).then().statusCode(401);
    unlock("another horse").then().statusCode(200);
    change("{\"passphrase\":null}").body("passphrase_required", equalTo(false));
    open(link).then().statusCode(200);
  }

  @Test
  void isAskedOfALinkThatWasOpenToAll() {
    link = studio.link();
    String cookie = cookie(open(link));

    change("{\"passphrase\":\"" + RIGHT + "\"}").body("passphrase_required", equalTo(true));

    problem(open(link).then(), 401, "share_link_passphrase_required");
    given().header("Cookie", cookie).get(link.path()).then().statusCode(401);
    unlock(RIGHT).then().statusCode(200);
  }

  @Test
  void isNeverShown() {
    studio
        .as("admin")
        .get("/share-links/" + link.id())
        .then()
        .statusCode(200)
        .body("passphrase_required", equalTo(true))
        .body("passphrase", equalTo(null));
  }

  private ValidatableResponse change(String body) {
    return studio
        .as("producer")
        .header("If-Match", "*")
        .body(body)
        .patch("/share-links/" + link.id())
        .then()
        .statusCode(200);
  }

  private Response unlock(String passphrase) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("passphrase", passphrase))
        .post(link.path() + "/unlock");
  }

  private Response typed(String passphrase) {
    return given()
        .header("Accept", "text/html")
        .contentType("application/x-www-form-urlencoded")
        .formParam("passphrase", passphrase)
        .post(link.path() + "/unlock");
  }

  private static String cookie(Response opened) {
    return opened.header("Set-Cookie").split(";", 2)[0];
  }
}
