package com.motionmavericks.portal.sharelinks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody of a fresh tenant who makes links, and the strangers who open them. */
public final class Studio {
  private final String tenant = Tokens.freshTenant();

  /** A link as the answer that created it shows it. */
  public record Made(String id, String path) {
    public String token() {
      return path.substring("/s/".length());
    }
  }

  public RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(tenant, role)).contentType(ContentType.JSON);
  }

  public String tenant() {
    return tenant;
  }

  public Made link() {
    return link(Map.of("project_id", UUID.randomUUID()));
  }

  /** A link that opens from the cache; a cold service may at first be too slow to ask it. */
  public Made cached() {
    Made link = link();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> cacheWord(open(link)), word -> !word.equals("unavailable"));
    assertThat(cacheWord(open(link))).isEqualTo("hit");
    return link;
  }

  /** A link whose end has just passed; however slow the service is, it was told of it before. */
  public Made expired() {
    Made link = link();
    Duration ahead = Duration.ofMillis(100);
    Response shortened = ending(link, Instant.now().plus(ahead));
    while (shortened.statusCode() == 400) {
      ahead = ahead.multipliedBy(2);
      shortened = ending(link, Instant.now().plus(ahead));
    }
    shortened.then().statusCode(200);
    Instant end = Instant.parse(shortened.path("expires_at"));
    await().atMost(Duration.ofMinutes(1)).until(() -> Instant.now().isAfter(end));
    return link;
  }

  private Response ending(Made link, Instant end) {
    return as("producer")
        .header("If-Match", "*")
        .body(Map.of("expires_at", end.toString()))
        .patch("/share-links/" + link.id());
  }

  public Made link(Map<String, ?> wanted) {
    Response created = as("producer").body(wanted).post("/share-links");
    created.then().statusCode(201);
    return new Made(created.path("id"), URI.create(created.path("url")).getPath());
  }

  public static Response open(Made link) {
    return given().get(link.path());
  }

  /** What the trace of a visit that succeeded says of the cache. */
  public static String cacheWord(Response opened) {
    opened.then().statusCode(200);
    return Traces.named(
            Traces.await(opened.header("x-trace-id"), Traces.has("GET /s/{token}")),
            "GET /s/{token}")
        .required("attributes")
        .required("share_link.cache")
        .asText();
  }

  public void revoke(Made link) {
    as("admin").delete("/share-links/" + link.id()).then().statusCode(204);
  }

  public static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
    String traceId = response.extract().header("x-trace-id");
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("trace_id", equalTo(traceId));
  }
}
