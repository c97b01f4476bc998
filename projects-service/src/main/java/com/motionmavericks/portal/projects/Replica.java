package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.postgres.BoundedPools;
import com.motionmavericks.portal.tracing.Patience;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A copy of the database that takes what may be a moment old off the primary, where one is
 * configured: {@code quarkus.datasource.replica.reactive.url}. Whatever is wrong with it is a
 * reason to ask the primary.
 */
@Singleton
final class Replica {
  static final String NAME = "replica";
  private static final Logger LOG = Logger.getLogger(Replica.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Optional<Pool> pool;

  Replica(@ReactiveDataSource(NAME) InjectableInstance<Pool> pool) {
    this.pool = pool.getHandle().getBean().isActive() ? Optional.of(pool.get()) : Optional.empty();
  }

  /** Its connections are bounded as those of the database itself. */
  @Produces
  @Singleton
  @ReactiveDataSource(NAME)
  static PgPoolCreator pools(BoundedPools pools) {
    return pools;
  }

  /** Reads from the replica if there is one and it answers, else from the primary. */
  <T> Uni<T> read(Pool primary, Function<Pool, Uni<T>> query) {
    return pool.map(
            replica ->
                Patience.within(PATIENCE, query.apply(replica))
                    .onFailure()
                    .invoke(failure -> LOG.warnf("Read without the replica: %s", failure))
                    .onFailure()
                    .recoverWithUni(() -> query.apply(primary)))
        .orElseGet(() -> query.apply(primary));
  }
}
