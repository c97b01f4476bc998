package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.mux.MuxUpload;
import com.motionmavericks.portal.assets.timeline.Stage;
import com.motionmavericks.portal.tracing.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * That Mux waits for the bytes of a version.
 *
 * @param ingest the span that asked for this upload
 * @param extras other uploads of the same version, which nobody is to use
 * @param requestId by which Mux' support finds it
 */
record Taken(Upload upload, Optional<Cause> ingest, List<String> extras, String requestId) {

  /** A new one. */
  static Optional<Taken> created(
      MuxUpload made, String requestId, Optional<Cause> ingest, List<String> extras, Instant now) {
    return usable(made, now).map(upload -> new Taken(upload, ingest, extras, requestId));
  }

  /**
   * One of those whose answer was lost. Mux does not tell when it made them; it was not before the
   * version was announced, so until then plus the time-out they take bytes for certain.
   *
   * @return empty where none of them lasts for at least half of its time
   */
  static Optional<Taken> adopted(Asset asset, List<MuxUpload> lost, Instant now) {
    Instant announced = asset.timeline().when(Stage.Name.CREATED).orElse(now);
    return lost.stream()
        .flatMap(found -> usable(found, announced).stream())
        .filter(upload -> upload.expiresAt().isAfter(halfway(announced, upload, now)))
        .findFirst()
        .map(
            upload ->
                new Taken(upload, askedBy(asset, lost, upload), others(lost, upload), upload.id()));
  }

  static List<String> ids(List<MuxUpload> uploads) {
    return uploads.stream().flatMap(upload -> Optional.ofNullable(upload.id()).stream()).toList();
  }

  private static Instant halfway(Instant announced, Upload upload, Instant now) {
    return now.plus(Duration.between(announced, upload.expiresAt()).dividedBy(2));
  }

  private static Optional<Cause> askedBy(Asset asset, List<MuxUpload> lost, Upload upload) {
    return lost.stream()
        .filter(found -> upload.id().equals(found.id()))
        .findFirst()
        .flatMap(found -> Passthrough.parse(found.passthrough()))
        .flatMap(passthrough -> passthrough.cause(asset.cause()));
  }

  private static List<String> others(List<MuxUpload> lost, Upload upload) {
    return ids(lost).stream().filter(id -> !id.equals(upload.id())).toList();
  }

  private static Optional<Upload> usable(MuxUpload made, Instant since) {
    if (made.id() == null || made.url() == null || made.timeout() == null) {
      return Optional.empty();
    }
    Instant expiry = since.plusSeconds(made.timeout()).truncatedTo(ChronoUnit.SECONDS);
    return Optional.of(new Upload(made.id(), made.url(), expiry));
  }
}
