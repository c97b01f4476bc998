package com.motionmavericks.portal.newcomer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table does not allow is refused, whoever comes. */
@QuarkusTest
class PolicyTest {
  private final String tenant = Tokens.freshTenant();

  @ParameterizedTest
  @CsvSource({
    "producer, 200",
    "artist, 403",
    // The table has no column for them.
    "admin, 403",
    "client, 403",
    "intern, 403"
  })
  void letsInWhomTheTableNames(String role, int status) {
    as(Tokens.of(tenant, role), "/guarded/mine", status);
  }

  @ParameterizedTest
  @CsvSource({
    "scheduler-service, 200",
    "notifications-service, 403",
    // What this issuer calls projects-service is our assets service.
    "projects-service, 200",
    "assets-service, 403"
  })
  void letsInTheServicesThatTheTableNames(String service, int status) {
    as(Tokens.ofService(service), "/guarded/for-services", status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/guarded/forgotten", "/guarded/unclassified"})
  void isClosedWhereNobodyThoughtOfIt(String path) {
    Stream<String> everybody =
        Stream.concat(
            Stream.of("admin", "producer", "artist", "client").map(role -> Tokens.of(tenant, role)),
            Stream.of(Tokens.ofOperator(), Tokens.ofService("scheduler-service")));

    everybody.forEach(token -> as(token, path, 403));
    given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
  }

  @Test
  void keepsServicesOutOfWhatIsForPeople() {
    as(Tokens.ofService("scheduler-service"), "/guarded/mine", 403);
    as(Tokens.ofOperator(), "/guarded/mine", 403);
    as(Tokens.of(tenant, "producer"), "/guarded/for-services", 403);
  }

  private static void as(String token, String path, int status) {
    Response answer = given().auth().oauth2(token).get(path);

    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    if (status == 403) {
      answer.then().body("code", equalTo("forbidden"));
    }
  }
}
