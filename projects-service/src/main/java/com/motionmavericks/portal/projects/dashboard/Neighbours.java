package com.motionmavericks.portal.projects.dashboard;

import com.motionmavericks.portal.tracing.Patience;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the neighbours; whoever is slow or down is left out, so that the page still comes. */
@Singleton
final class Neighbours {
  private static final Logger LOG = Logger.getLogger(Neighbours.class);
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final MilestonesClient milestones;
  private final AssetsClient assets;

  Neighbours(@RestClient MilestonesClient milestones, @RestClient AssetsClient assets) {
    this.milestones = milestones;
    this.assets = assets;
  }

  Uni<Optional<List<MilestonesClient.Summary>>> milestones(String tenantId, List<UUID> projects) {
    return orEmpty("milestones", milestones.summary(tenantId, projects));
  }

  Uni<Optional<List<AssetsClient.Summary>>> assets(String tenantId, List<UUID> projects) {
    return orEmpty("assets", assets.summary(tenantId, projects));
  }

  private static <T> Uni<Optional<T>> orEmpty(String neighbour, Uni<T> answer) {
    return Patience.within(PATIENCE, answer)
        .map(Optional::of)
        .onFailure()
        .invoke(failure -> LOG.warnf("The dashboard comes without %s: %s", neighbour, failure))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }
}
