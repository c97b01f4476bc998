package com.motionmavericks.portal.tracing.privacy;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exception as log lines may tell it: type, frames, causes, and of messages what is safe. */
public final class ToldFailure extends Throwable {
  private final String type;

  private ToldFailure(Throwable failure, @Nullable Throwable cause) {
    super(FailureTexts.of(failure), cause, true, true);
    this.type = failure.getClass().getName();
    setStackTrace(failure.getStackTrace());
  }

  public static ToldFailure of(Throwable failure) {
    return of(failure, new IdentityHashMap<>());
  }

  /** A cause that is its own cause is told once. */
  private static ToldFailure of(Throwable failure, Map<Throwable, Boolean> told) {
    told.put(failure, true);
    Throwable cause = failure.getCause();
    ToldFailure shown =
        new ToldFailure(failure, cause == null || told.containsKey(cause) ? null : of(cause, told));
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!told.containsKey(suppressed)) {
        shown.addSuppressed(of(suppressed, told));
      }
    }
    return shown;
  }

  /** The class of the exception that is told. */
  public String type() {
    return type;
  }

  /** By the type that is told, and not by this one. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    String message = getMessage();
    return message == null || message.isEmpty() ? type : type + ": " + message;
  }
}
