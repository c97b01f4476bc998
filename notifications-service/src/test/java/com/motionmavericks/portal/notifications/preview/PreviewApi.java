package com.motionmavericks.portal.notifications.preview;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

/** What is for developers is in no other build. */
abstract class PreviewApi {
  @Test
  void isNotThere() {
    for (String path : new String[] {"/dev/mails", "/dev/mails/digest.html"}) {
      given().get(path).then().statusCode(404);
    }
  }
}
