package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may what with jobs, see {@link Policy}. */
public final class JobPolicy {
  public static final String LIST_JOBS = "listJobs";
  public static final String RUN_JOB = "runJob";

  private static final String TABLE =
      """
      action   operator
      listJobs platform
      runJob   platform
      """;

  private JobPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
