package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.VersionId;
import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Mux keeps for us with an upload and says in each webhook: {@code <asset id>|<traceparent>},
 * 92 of the 255 characters that Mux allows, and {@code |<version>} behind it from the second
 * version on. It tells which version a webhook is about, which trace its own belongs to, and which
 * upload is ours when the answer that named it was lost.
 *
 * @param traceparent of the ingest; null where nothing was traced
 */
public record Passthrough(VersionId version, @Nullable String traceparent) {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-fA-F-]{36})(?:\\|([^|]*)(?:\\|([1-9]\\d{0,8}))?)?");

  static Passthrough of(VersionId version, Optional<Cause> ingest) {
    return new Passthrough(version, ingest.map(Cause::traceparent).orElse(null));
  }

  /** Empty where it is none of ours. */
  public static Optional<Passthrough> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      AssetId asset = new AssetId(UUID.fromString(form.group(1)));
      @Nullable String number = form.group(3);
      return Optional.of(
          new Passthrough(
              new VersionId(asset, number == null ? 1 : Integer.parseInt(number)),
              traceparent(form.group(2))));
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

  private static @Nullable String traceparent(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  String text() {
    String trace = traceparent == null ? "" : traceparent;
    return version.asset().value()
        + (version.number() > 1
            ? "|" + trace + "|" + version.number()
            : trace.isEmpty() ? "" : "|" + trace);
  }
}
