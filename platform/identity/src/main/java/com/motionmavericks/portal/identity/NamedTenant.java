package com.motionmavericks.portal.identity;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.LogFields;
import org.jspecify.annotations.Nullable;

/** The tenant that a service names in a call to {@code /internal}: its own token has none. */
public final class NamedTenant {
  private NamedTenant() {}

  /**
   * The query parameter {@code tenant_id}; later log lines of the request carry it.
   *
   * @throws Problem 400 where it is missing
   */
  public static String required(@Nullable String tenantId) {
    if (tenantId == null || tenantId.isEmpty()) {
      throw Problem.invalid("tenant_id", "required");
    }
    LogFields.tenant(tenantId);
    return tenantId;
  }
}
