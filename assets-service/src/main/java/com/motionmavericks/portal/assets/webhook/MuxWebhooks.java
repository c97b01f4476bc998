package com.motionmavericks.portal.assets.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetProblem;
import com.motionmavericks.portal.assets.AssetStore;
import com.motionmavericks.portal.assets.mux.MuxConfig;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Receives what Mux tells: checks that Mux said it, keeps it, and answers. What follows from it
 * follows later ({@link Deliveries}), since Mux waits five seconds and then tells it again.
 */
@Singleton
final class MuxWebhooks {
  /** With what is around it, an answer within a second. */
  private static final Duration PATIENCE = Duration.ofMillis(900);

  private final AssetStore store;
  private final Inbox inbox;
  private final Deliveries deliveries;
  private final MuxConfig config;
  private final Spans spans;
  private final Clock clock;
  private final ObjectMapper json;

  MuxWebhooks(
      AssetStore store,
      Inbox inbox,
      Deliveries deliveries,
      MuxConfig config,
      Spans spans,
      Clock clock,
      ObjectMapper json) {
    this.store = store;
    this.inbox = inbox;
    this.deliveries = deliveries;
    this.config = config;
    this.spans = spans;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Keeps a webhook that Mux signed lately; what is not about a version of ours, or of a type that
   * we do not know, is left alone.
   *
   * @throws Problem 400 where the signature or the body cannot be read, 401 where there is no
   *     signature, where it is not Mux', or where it is too old or too new
   */
  Uni<Void> receive(@Nullable String signature, byte[] body) {
    requireSigned(signature, body);
    return event(body)
        .map(event -> Patience.within(PATIENCE, keep(event, body)))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .invoke(deliveries::nudge);
  }

  private Uni<Void> keep(MuxEvent event, byte[] body) {
    return store
        .findForWebhook(event.ours().version())
        .chain(
            found ->
                found
                    .filter(event::concerns)
                    .map(asset -> keep(event, body, asset))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** The row first: whoever hears 200 may forget the webhook. */
  private Uni<Void> keep(MuxEvent event, byte[] body, Asset asset) {
    LogFields.tenant(asset.tenantId());
    Supplier<Uni<Void>> step =
        () -> {
          Delivery delivery = Delivery.of(event, new String(body, UTF_8), asset, clock.instant());
          return spans.unseenStep(() -> inbox.add(delivery));
        };
    return event
        .ours()
        .cause(asset.cause())
        .map(ingest -> spans.sequel(ingest, step))
        .orElseGet(step);
  }

  private Optional<MuxEvent> event(byte[] body) {
    try {
      return MuxEvent.read(body, json);
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(StandardProblem.INVALID_REQUEST, "The body is no event of Mux.");
    }
  }

  private void requireSigned(@Nullable String header, byte[] body) {
    if (header == null) {
      throw refused();
    }
    MuxSignature signature =
        MuxSignature.parse(header)
            .orElseThrow(
                () ->
                    Problem.of(
                        AssetProblem.SIGNATURE_MALFORMED,
                        "Mux-Signature must be t=<unix seconds>,v1=<hex>."));
    if (!signature.proves(body, config.webhookSecrets(), clock.instant())) {
      throw refused();
    }
  }

  private static Problem refused() {
    return Problem.of(
        AssetProblem.SIGNATURE_REFUSED,
        "Sign the body with the webhook's secret, and send it within five minutes.");
  }
}
