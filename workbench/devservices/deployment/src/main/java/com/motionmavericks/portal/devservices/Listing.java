package com.motionmavericks.portal.devservices;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What {@code backends.json} says, as far as an application needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Listing(
    long pid,
    Server postgres,
    Server redis,
    Oidc oidc,
    Address mux,
    Address resend,
    Address upstash,
    Address otlp,
    Address viewer) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Server(String host, int port) {}

  record Oidc(String issuer) {}

  record Address(String url) {}
}
