package com.motionmavericks.portal.notifications;

import static io.restassured.RestAssured.given;

import com.motionmavericks.portal.testkit.Backends;
import java.util.UUID;

/** What the Resend stand-in is made to do wrong, to the mails of one project. */
public final class StandIn {
  private StandIn() {}

  /**
   * A fault.
   *
   * @param fields of it, with single quotes: {@code "'kind':'error','status':422"}
   */
  public static void fails(UUID project, String fields) {
    String fault = ("{'holding':'c-" + project + "@'," + fields + "}").replace('\'', '"');
    control("POST", "/_control/faults", fault);
  }

  /** Nothing goes wrong any more. */
  public static void heals() {
    control("DELETE", "/_control/faults", "");
  }

  private static void control(String method, String path, String body) {
    given()
        .baseUri(Backends.resend().toString())
        .contentType("application/json")
        .body(body)
        .request(method, path)
        .then()
        .statusCode(method.equals("DELETE") ? 204 : 200);
  }

  /** So many calls a second of all mails, and no more; tells how many were refused until now. */
  public static int limits(int limit, boolean enforced) {
    int refused =
        given()
            .baseUri(Backends.resend().toString())
            .get("/_control/rate")
            .then()
            .statusCode(200)
            .extract()
            .path("refused");
    control("PUT", "/_control/rate", "{\"limit\":%d,\"enforced\":%b}".formatted(limit, enforced));
    return refused;
  }
}
