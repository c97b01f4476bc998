package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are: of the suite, else of the backends that dev mode and tests share.
 *
 * @param otlp base address of the trace receiver
 * @param viewer base address of the viewer
 * @param sharelinks base address of the share links service; empty in dev mode
 */
public record Running(String issuer, String otlp, String viewer, Optional<String> sharelinks) {

  /**
   * Finds it.
   *
   * @throws Refusal where nothing runs
   */
  public static Running in(Checkout checkout) {
    return suite(checkout)
        .or(() -> dev(checkout))
        .orElseThrow(() -> new Refusal("The suite does not run here: start it with ./portal up."));
  }

  private static Optional<Running> suite(Checkout checkout) {
    return StackRecord.read(checkout)
        .filter(StackRecord::runs)
        .map(StackRecord::ports)
        .map(Running::of);
  }

  static Running of(Ports ports) {
    return new Running(
        ports.issuer(),
        ports.url("otlp"),
        ports.url("viewer") + "/zipkin/",
        Optional.of(ports.url("sharelinks")));
  }

  private static Optional<Running> dev(Checkout checkout) {
    return DevBackends.process(checkout)
        .map(
            _ -> {
              JsonNode listing = DevBackends.listing(checkout);
              return new Running(
                  listing.path("oidc").path("issuer").asText(),
                  listing.path("otlp").path("url").asText(),
                  listing.path("viewer").path("url").asText(),
                  Optional.empty());
            });
  }

  /** Where people look at a trace. */
  public String traceAddress(String traceId) {
    return viewer + "traces/" + traceId;
  }

  /** For the callers of {@link Http}. */
  public static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
  }
}
