package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Mux keeps for us with an asset and says in each webhook: {@code <asset id>|<traceparent>},
 * 92 of the 255 characters that Mux allows. It tells which asset a webhook is about and which trace
 * its own belongs to, without a lookup by Mux's ids.
 *
 * @param traceparent of the ingest; null where nothing was traced
 */
public record Passthrough(AssetId asset, @Nullable String traceparent) {
  private static final char SEPARATOR = '|';

  static Passthrough of(AssetId asset, Optional<Cause> ingest) {
    return new Passthrough(asset, ingest.map(Cause::traceparent).orElse(null));
  }

  /** Empty where it is none of ours. */
  public static Optional<Passthrough> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    int split = text.indexOf(SEPARATOR);
    String id = split < 0 ? text : text.substring(0, split);
    try {
      AssetId asset = new AssetId(UUID.fromString(id));
      return Optional.of(new Passthrough(asset, split < 0 ? null : text.substring(split + 1)));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  /**
   * The ingest as the cause of a webhook. Mux gives back no tracestate, so the story comes from
   * what we kept; where it gives back no traceparent, all does.
   */
  public Optional<Cause> cause(Optional<Cause> kept) {
    @Nullable String story = kept.isEmpty() ? null : kept.get().tracestate();
    return Cause.parse(traceparent, story).or(() -> kept);
  }

  String text() {
    return traceparent == null
        ? asset.value().toString()
        : asset.value().toString() + SEPARATOR + traceparent;
  }
}
