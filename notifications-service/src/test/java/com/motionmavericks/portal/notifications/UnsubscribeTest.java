package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a mail to the end of its kind, as mail programs and people go. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class UnsubscribeTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject RedisDataSource redis;
  private Published published;

  @BeforeEach
  void connect() {
    published = new Published(redis, tenant);
  }

  @Test
  void takesOneClick() {
    preferHere("now");
    Map<String, String> headers = headers(update());
    assertThat(headers.get("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    String door = door(headers);

    for (int times = 0; times < 2; times++) {
      given()
          .redirects()
          .follow(false)
          .contentType("application/x-www-form-urlencoded")
          .body("List-Unsubscribe=One-Click")
          .post(door)
          .then()
          .statusCode(200)
          .header("Set-Cookie", equalTo(null))
          .header("Cache-Control", "no-store")
          .header("Referrer-Policy", "no-referrer");
    }

    assertThat(choices()).containsExactly("milestone_updated of null: off");
  }

  /** Programs look at each link of a mail, and that is no wish of anybody's. */
  @Test
  void asksWhoeverOnlyLooks() {
    String door = door(headers(update()));

    given()
        .get(door)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(containsString("<form method=\"post\">"));
    given().head(door).then().statusCode(200);

    assertThat(choices()).isEmpty();
  }

  @Test
  void showsTheWayOutInTheMailToo() {
    Map<String, Object> mail = update();
    String link = link(headers(mail));

    assertThat(body(mail, "html")).contains("href=\"" + link + "\"");
    assertThat(body(mail, "text")).contains(link);
    assertThat(link).doesNotContain("@", "client-", tenant);
  }

  /** Whatever they prefer. */
  @Test
  void offersNoWayOutOfWhatIsCritical() {
    published.told(
        "asset.errored",
        """
        {"asset_id": "%s", "project_id": "%s", "version": 1, "title": "Rough cut",
         "trouble": "file_unreadable", "actor_id": "actor"}
        """
            .formatted(UUID.randomUUID(), project));

    Map<String, Object> mail = onlyMail();
    assertThat(headers(mail)).doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    assertThat(body(mail, "html")).doesNotContain("/unsubscribe/");
  }

  @Test
  void refusesWhatNobodySigned() {
    String forged = "/unsubscribe/" + "A".repeat(64);
    for (Response answer : List.of(given().get(forged), given().post(forged))) {
      answer
          .then()
          .statusCode(404)
          .header("Cache-Control", "no-store")
          .header("Referrer-Policy", "no-referrer");
    }
  }

  /** Links break on their way; whoever follows one sees a page. */
  @Test
  void showsPeopleAPageOfALinkThatDoesNotWork() {
    String forged = "/unsubscribe/" + "A".repeat(64);
    String browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    for (String method : List.of("GET", "POST")) {
      Response page = given().header("Accept", browsers).request(method, forged);

      page.then()
          .statusCode(404)
          .contentType("text/html")
          .body(containsString("This link does not work"))
          .body(containsString(page.header("x-trace-id")));
    }
    given().get(forged).then().contentType("application/problem+json");
  }

  /** A stranger does not choose our trace ids, and spans show the door alone. */
  @Test
  void startsATraceOfItsOwnThatHidesTheToken() {
    String strangers = UUID.randomUUID().toString().replace("-", "");
    String door = door(headers(update()));

    String own =
        given()
            .header("traceparent", "00-" + strangers + "-00f067aa0ba902b7-01")
            .post(door)
            .then()
            .statusCode(200)
            .header("x-trace-id", matchesPattern("[0-9a-f]{32}"))
            .extract()
            .header("x-trace-id");

    assertThat(own).isNotEqualTo(strangers);
    List<JsonNode> spans = Traces.await(own, Traces.has("POST /unsubscribe/{token}"));
    assertThat(spans.toString()).doesNotContain(door.substring("/unsubscribe/".length()));
  }

  private void preferHere(String choice) {
    asClient()
        .contentType("application/json")
        .body(
            """
            {"items": [{"template": "milestone_updated", "project_id": "%s", "choice": "%s"}]}
            """
                .formatted(project, choice))
        .put("/preferences")
        .then()
        .statusCode(200);
  }

  private List<String> choices() {
    List<Map<String, String>> items =
        asClient().get("/preferences").then().statusCode(200).extract().path("items");
    return items.stream()
        .map(
            item ->
                "%s of %s: %s"
                    .formatted(item.get("template"), item.get("project_id"), item.get("choice")))
        .toList();
  }

  private io.restassured.specification.RequestSpecification asClient() {
    return given().auth().oauth2(Tokens.of(tenant, "client", "client-" + project));
  }

  private Map<String, Object> update() {
    published.updated(UUID.randomUUID(), project, null, null);
    return onlyMail();
  }

  private Map<String, Object> onlyMail() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Mails.toClientOf(project), mails -> mails.size() == 1)
        .getFirst();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> headers(Map<String, Object> mail) {
    return (Map<String, String>) mail.getOrDefault("headers", Map.of());
  }

  private static String body(Map<String, Object> mail, String part) {
    return String.valueOf(mail.get(part));
  }

  private static String link(Map<String, String> headers) {
    String header = headers.getOrDefault("List-Unsubscribe", "");
    assertThat(header).startsWith("<http").endsWith(">");
    return header.substring(1, header.length() - 1);
  }

  private static String door(Map<String, String> headers) {
    return URI.create(link(headers)).getPath();
  }
}
