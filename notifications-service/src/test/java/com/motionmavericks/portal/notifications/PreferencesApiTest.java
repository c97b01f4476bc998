package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about how they are told, and that it counts. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class PreferencesApiTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject RedisDataSource redis;

  @Test
  void areKeptForWhoeverSaysThem() {
    put("""
            {"items": [{"template": "asset_ready", "choice": "off"},
                       {"template": "asset_ready", "project_id": "%s", "choice": "now"}]}
            """
            .formatted(project))
        .statusCode(200)
        .body("items", hasSize(2));
    put("{\"items\": [{\"template\": \"milestone_updated\", \"choice\": \"digest\"}]}")
        .statusCode(200);

    get("client-" + project)
        .body("items", hasSize(1))
        .body("items[0].template", equalTo("milestone_updated"))
        .body("items[0].choice", equalTo("digest"));
    get("somebody").body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"asset_errored", "mail_failed"})
  void cannotKeepBackWhatIsCritical(String kind) {
    put("{\"items\": [{\"template\": \"%s\", \"choice\": \"digest\"}]}".formatted(kind))
        .statusCode(409)
        .body("code", equalTo("critical_kind"));
    put("{\"items\": [{\"template\": \"%s\", \"choice\": \"now\"}]}".formatted(kind))
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\": [{\"template\": \"digest\", \"choice\": \"off\"}]}",
        "{\"items\": [{\"template\": \"unheard_of\", \"choice\": \"off\"}]}",
        "{\"items\": [{\"template\": \"asset_ready\", \"choice\": \"maybe\"}]}",
        "{\"items\": [{\"choice\": \"off\"}]}",
        "{}"
      })
  void areRefusedWhereTheySayNothingThatIsKnown(String body) {
    put(body).statusCode(400).body("code", equalTo("invalid_request"));
  }

  @ParameterizedTest
  @CsvSource({"off, preference", "digest, digest"})
  void decideWhatBecomesOfANotification(String choice, String delivery) {
    put("{\"items\": [{\"template\": \"milestone_updated\", \"choice\": \"%s\"}]}"
            .formatted(choice))
        .statusCode(200);
    Published published = new Published(redis, tenant);
    published.updated(UUID.randomUUID(), project, null, null);
    // Entries are read in order: once a later one was mailed, this one would have been.
    UUID later = UUID.randomUUID();
    published.updated(UUID.randomUUID(), later, null, null);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Mails.toClientOf(later), mails -> mails.size() == 1);
    assertThat(deliveries()).containsExactly(delivery);
    assertThat(Mails.toClientOf(project)).isEmpty();
  }

  private List<String> deliveries() {
    return asClient("client-" + project)
        .get("/notifications")
        .then()
        .extract()
        .path("items.delivery");
  }

  private ValidatableResponse put(String body) {
    return asClient("client-" + project)
        .contentType("application/json")
        .body(body)
        .put("/preferences")
        .then();
  }

  private ValidatableResponse get(String user) {
    return asClient(user).get("/preferences").then().statusCode(200);
  }

  private io.restassured.specification.RequestSpecification asClient(String user) {
    return given().auth().oauth2(Tokens.of(tenant, "client", user));
  }
}
