package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A table that names two roles of four. */
final class NewcomerPolicy {
  static final String MINE = "mine";
  static final String FOR_SERVICES = "forServices";
  static final String FORGOTTEN = "forgotten";

  private static final String TABLE =
      """
      action      producer artist service
      mine        tenant   -      -
      forServices -        -      scheduler-service,assets-service
      """;

  private NewcomerPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
