package com.motionmavericks.portal.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The wire between what is tested and its Redis, which tests cut, make hang or let lead nowhere.
 * Its argument {@code database} is the number of the database.
 */
public final class RedisWire implements QuarkusTestResourceLifecycleManager {
  private static final Wire WIRE = new Wire(Backends::redisPort);

  private String database = "0";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    return Map.of("quarkus.redis.hosts", "redis://localhost:" + WIRE.port() + "/" + database);
  }

  @Override
  public void stop() {
    WIRE.mend();
    WIRE.drop();
  }

  /** Nobody is there. */
  public static void cut() {
    WIRE.cut();
  }

  /** Connections stand, and nothing comes through. */
  public static void hang() {
    WIRE.hang();
  }

  /** The connections that there are stand and lead nowhere; new ones lead to Redis. */
  public static void strand() {
    WIRE.strand();
  }

  /** What hung comes through late; who was stranded is told. */
  public static void mend() {
    WIRE.mend();
  }
}
