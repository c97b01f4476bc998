package com.motionmavericks.portal.smoke;

import java.net.URI;
import java.util.Map;

/** The suite as its callers see it: addresses, tokens and, beside it, the stored traces. */
public final class Portal {
  private final Http http;
  private final Map<String, URI> addresses;
  private final Identity identity;
  private final TraceSource traces;
  private final String tenant;
  private final Cast cast;

  /**
   * A running suite.
   *
   * @param addresses of the services by name: {@code projects}
   * @param tenant whose data the journeys make
   */
  public Portal(
      Http http,
      Map<String, URI> addresses,
      Identity identity,
      TraceSource traces,
      String tenant,
      Cast cast) {
    this.http = http;
    this.addresses = Map.copyOf(addresses);
    this.identity = identity;
    this.traces = traces;
    this.tenant = tenant;
    this.cast = cast;
  }

  /**
   * The suite as {@code ./portal up} starts it.
   *
   * @param addresses also of {@code oidc} (the issuer) and {@code traces} (the receiver)
   */
  public static Portal workbench(Map<String, URI> addresses, String tenant) {
    Http http = new Http();
    return new Portal(
        http,
        addresses,
        new WorkbenchIdentity(http, address(addresses, "oidc")),
        new ReceiverTraces(http, address(addresses, "traces")),
        tenant,
        Cast.workbench());
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

  public Cast cast() {
    return cast;
  }

  public URI at(String service, String path) {
    return URI.create(address(addresses, service) + path);
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

  private static URI address(Map<String, URI> addresses, String name) {
    URI address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException(
          "no address of " + name + ": give --address " + name + "=URL");
    }
    return address;
  }
}
