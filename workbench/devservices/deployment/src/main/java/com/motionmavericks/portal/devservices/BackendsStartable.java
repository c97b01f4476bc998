package com.motionmavericks.portal.devservices;

import io.quarkus.deployment.builditem.Startable;
import org.jspecify.annotations.Nullable;

/** The shared backends, as Quarkus starts a dev service. It never stops them: others use them. */
final class BackendsStartable implements Startable {
  private final SharedBackends shared;
  private @Nullable Listing listing;

  BackendsStartable(SharedBackends shared) {
    this.shared = shared;
  }

  @Override
  public void start() {
    listing = shared.findOrStart();
  }

  Listing listing() {
    if (listing == null) {
      throw new IllegalStateException("Quarkus asks for configuration after the start");
    }
    return listing;
  }

  @Override
  public String getConnectionInfo() {
    return "traces at " + listing().viewer().url();
  }

  @Override
  public @Nullable String getContainerId() {
    return null; // no container
  }

  @Override
  public void close() {
    // `./portal down` ends them.
  }
}
