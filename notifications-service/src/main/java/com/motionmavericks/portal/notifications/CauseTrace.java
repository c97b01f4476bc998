package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.tracing.Cause;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** The trace of what a notification tells of, as its row keeps it. */
public final class CauseTrace {
  private CauseTrace() {}

  /** Null for a digest. Rows of before V7 keep only in which trace it was decided on. */
  public static @Nullable String of(Row row) {
    String kept = row.getString("cause_trace_id");
    return kept != null
        ? kept
        : Cause.parse(row.getString("traceparent"), null).map(Cause::traceId).orElse(null);
  }
}
