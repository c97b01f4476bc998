package com.motionmavericks.portal.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The wire between what is tested and its PostgreSQL, which tests let lead nowhere, to the database
 * that the rooms of the platform share. Migrations go without it.
 */
public final class PostgresWire implements QuarkusTestResourceLifecycleManager {
  private static final Wire WIRE = new Wire(Backends::postgresPort);

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.reactive.url",
        "postgresql://localhost:" + WIRE.port() + "/platform_test");
  }

  @Override
  public void stop() {
    WIRE.mend();
    WIRE.drop();
  }

  /** The connections that there are stand and lead nowhere; new ones lead to PostgreSQL. */
  public static void strand() {
    WIRE.strand();
  }

  /** Who was stranded is told. */
  public static void mend() {
    WIRE.mend();
  }
}
