package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bearer tokens of the local issuer. */
public final class Tokens {
  private Tokens() {}

  /**
   * A token for a person.
   *
   * @param tenant may be absent for an operator
   * @param user {@code demo-<role>} where none is named
   */
  public static String issue(
      String issuer, Optional<String> tenant, String role, Optional<String> user) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            "workbench",
            "client_secret",
            "development",
            "tenant",
            tenant.orElse(""),
            "role",
            role,
            "user",
            user.orElse(""));
    try {
      Http.Answer answer =
          Http.post(
              issuer + "/token",
              Map.of("Content-Type", "application/x-www-form-urlencoded"),
              encode(form));
      String token = answer.json().path("access_token").asText();
      if (!answer.isGood() || token.isEmpty()) {
        throw new Refusal(
            "The issuer gives no token: "
                + answer.json().path("error_description").asText("status " + answer.status())
                + ".");
      }
      return token;
    } catch (IOException e) {
      throw new Refusal(
          "The issuer at %s does not answer: look at ./portal status.".formatted(issuer), e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
