package com.motionmavericks.portal.assets.mux;

import com.motionmavericks.portal.assets.Trouble;
import com.motionmavericks.portal.tracing.Refusal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Mux did not do what we asked. Says why, and nothing of what went over the wire: messages of
 * clients quote addresses and headers.
 */
public final class MuxFailure extends RuntimeException implements Refusal {
  private final Reason reason;
  private final boolean taken;
  private final Duration retryAfter;

  /** Why not. */
  public enum Reason {
    /** No answer, or one of its own faults. */
    UNREACHABLE(Trouble.VIDEO_SERVICE_UNREACHABLE),
    /** It wants to be asked less often, or we ask it enough already. */
    BUSY(Trouble.VIDEO_SERVICE_BUSY),
    /** Our credentials are not, or no longer, good. */
    CLOSED(Trouble.VIDEO_SERVICE_CLOSED),
    /** What we asked for is not there. */
    UNKNOWN(Trouble.REMOVED),
    /** It cannot be done with it as it stands. */
    CONFLICT(Trouble.UPLOAD_REFUSED),
    /** It will never do this. */
    REFUSED(Trouble.UPLOAD_REFUSED);

    private final Trouble trouble;

    Reason(Trouble trouble) {
      this.trouble = trouble;
    }
  }

  /**
   * One failure.
   *
   * @param taken may it have been done all the same?
   * @param retryAfter when it is worth trying again; zero where Mux did not say
   */
  MuxFailure(Reason reason, boolean taken, Duration retryAfter, @Nullable Throwable cause) {
    super("mux_" + reason.name().toLowerCase(Locale.ROOT), cause, false, false);
    this.reason = reason;
    this.taken = taken;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  /** What people are told. */
  public Trouble trouble() {
    return reason.trouble;
  }

  boolean mayHaveBeenDone() {
    return taken;
  }

  public Duration retryAfter() {
    return retryAfter;
  }

  @Override
  public String code() {
    return "mux_" + reason.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isFault() {
    return true;
  }
}
