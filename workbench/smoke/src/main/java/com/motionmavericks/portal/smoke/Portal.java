package com.motionmavericks.portal.smoke;

import java.net.URI;
import java.util.Map;

/** The suite as its callers see it: addresses, tokens and, beside it, the stored traces. */
public final class Portal {
  private final Http http = new Http();
  private final Map<String, URI> addresses;
  private final Identity identity;
  private final TraceSource traces;
  private final String tenant;

  /**
   * A running suite.
   *
   * @param addresses of the services by name ({@code projects}), of the stand-ins and of {@code
   *     oidc} (the issuer) and {@code traces} (the receiver)
   * @param tenant whose data the journeys make
   */
  public Portal(Map<String, URI> addresses, String tenant) {
    this.addresses = Map.copyOf(addresses);
    this.identity = new WorkbenchIdentity(http, address("oidc"));
    this.traces = new ReceiverTraces(http, address("traces"));
    this.tenant = tenant;
  }

  public Http http() {
    return http;
  }

  public TraceSource traces() {
    return traces;
  }

  public String tenant() {
    return tenant;
  }

  public URI at(String service, String path) {
    return URI.create(address(service) + path);
  }

  /** GET as somebody of the tenant. */
  public Http.Answer get(String role, String service, String path) {
    return http.get(at(service, path), "authorization", bearer(role));
  }

  /** POST as somebody of the tenant. */
  public Http.Answer post(String role, String service, String path, Object body) {
    return http.send("POST", at(service, path), body, "authorization", bearer(role));
  }

  /** DELETE as somebody of the tenant. */
  public Http.Answer delete(String role, String service, String path) {
    return http.delete(at(service, path), "authorization", bearer(role));
  }

  /** PATCH of what has the given ETag. */
  public Http.Answer patch(String role, String service, String path, String etag, Object body) {
    return http.send(
        "PATCH", at(service, path), body, "authorization", bearer(role), "if-match", etag);
  }

  /** The user that acts in a role. */
  public static String user(String role) {
    return "smoke-" + role;
  }

  /** The authorization of somebody of the tenant. */
  public String bearer(String role) {
    return "Bearer " + identity.token(tenant, role, user(role));
  }

  private URI address(String name) {
    URI address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException(
          "no address of " + name + ": give --address " + name + "=URL");
    }
    return address;
  }
}
