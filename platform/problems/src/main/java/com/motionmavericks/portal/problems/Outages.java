package com.motionmavericks.portal.problems;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells "cannot be reached at the moment" from a fault of our own. */
final class Outages {
  private Outages() {}

  static boolean isOutage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isItself(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isItself(Throwable failure) {
    return switch (failure) {
      case IOException unreachable -> true;
      case TimeoutException late -> true;
      case io.smallrye.mutiny.TimeoutException late -> true;
      case ClosedConnectionException lost -> true;
      case PgException refused -> isOutage(refused.getSqlState());
      default -> false;
    };
  }

  /**
   * PostgreSQL's <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">error
   * codes</a>: class 08 connection, 53 resources, 57P administrator.
   */
  private static boolean isOutage(String sqlState) {
    return sqlState != null
        && (sqlState.startsWith("08") || sqlState.startsWith("53") || sqlState.startsWith("57P"));
  }
}
