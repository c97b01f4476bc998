package com.motionmavericks.portal.lifecycle;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready from the end of the start-up to the beginning of the shutdown, and nothing else: when
 * Redis, PostgreSQL or a neighbour is down, every replica sees it, and taking all of them out of
 * service would turn a degraded answer into none.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  private volatile boolean serving;

  void onStart(@Observes StartupEvent started) {
    serving = true;
  }

  void onStop(@Observes ShutdownEvent stopping) {
    serving = false;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("serving").status(serving).build();
  }
}
