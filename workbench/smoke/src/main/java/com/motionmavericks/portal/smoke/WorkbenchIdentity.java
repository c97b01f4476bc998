package com.motionmavericks.portal.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** The workbench's issuer, which gives anybody's token to its development client. */
public final class WorkbenchIdentity implements Identity {
  private final Http http;
  private final URI issuer;

  public WorkbenchIdentity(Http http, URI issuer) {
    this.http = http;
    this.issuer = issuer;
  }

  @Override
  public String token(String tenant, String role, String user) {
    String form =
        "grant_type=client_credentials&client_id=workbench&client_secret=development"
            + ("&tenant=" + encode(tenant))
            + ("&role=" + encode(role))
            + ("&user=" + encode(user));
    return http.form(URI.create(issuer + "/token"), form).json().path("access_token").asText();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
