package com.motionmavericks.portal.tracing;

import io.quarkus.vertx.core.runtime.VertxMDC;

/** Fields that every later log line of the same request, message or job carries. */
public final class LogFields {
  static final String TENANT_ID = "tenant_id";

  private LogFields() {}

  public static void tenant(String tenantId) {
    VertxMDC.INSTANCE.put(TENANT_ID, tenantId);
  }
}
