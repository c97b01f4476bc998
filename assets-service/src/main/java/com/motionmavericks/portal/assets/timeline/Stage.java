package com.motionmavericks.portal.assets.timeline;

import com.motionmavericks.portal.assets.AssetStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that a version has passed.
 *
 * @param traceId the trace that shows how
 */
@RegisterForReflection
public record Stage(Name name, Instant at, String traceId) {
  /** The places, in the order in which a video passes them where all goes well. */
  public enum Name {
    /** Somebody announced it. */
    CREATED,
    /** Mux waits for its bytes. */
    ACCEPTED,
    /** Mux has its bytes. */
    UPLOADED,
    READY,
    /** Somebody other than its uploader got its address. */
    FIRST_PLAYED,
    ERRORED,
    CANCELLED,
    EXPIRED;

    /** As the API writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The place where a status begins; empty for the queue, which is where all begin. */
    public static Optional<Name> of(AssetStatus status) {
      return switch (status) {
        case QUEUED -> Optional.empty();
        case UPLOADING -> Optional.of(ACCEPTED);
        case PROCESSING -> Optional.of(UPLOADED);
        case READY -> Optional.of(READY);
        case ERRORED -> Optional.of(ERRORED);
        case CANCELLED -> Optional.of(CANCELLED);
        case EXPIRED -> Optional.of(EXPIRED);
      };
    }
  }
}
