package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.events.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves versions along their states, whoever brings the news. A version is locked while it is
 * decided on, and the others are told in the same transaction.
 */
@Singleton
public final class Progress {
  private final AssetStore store;
  private final Outbox outbox;
  private final Clock clock;

  Progress(AssetStore store, Outbox outbox, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A version before and after the news.
   *
   * @param after empty where it was no news
   */
  public record Step(Asset before, Optional<Asset> after) {
    /** As it stands now. */
    public Asset asset() {
      return after.orElse(before);
    }
  }

  /**
   * Makes of a version what the news says; call {@link #committed} after the transaction.
   *
   * @return empty where there is no such version (any more)
   */
  public Uni<Optional<Step>> make(
      SqlConnection transaction, String tenantId, VersionId key, News news) {
    Moment now = Moment.now(clock);
    return make(transaction, tenantId, key, asset -> asset.after(news, now));
  }

  /** The same, where the news depends on how the version stands. */
  public Uni<Optional<Step>> make(
      SqlConnection transaction,
      String tenantId,
      VersionId key,
      Function<Asset, Optional<Asset>> decide) {
    return store
        .lock(transaction, tenantId, key)
        .map(found -> found.map(before -> new Step(before, decide.apply(before))))
        .call(
            step ->
                step.flatMap(Step::after)
                    .map(after -> write(transaction, step.get().before(), after))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> write(SqlConnection transaction, Asset before, Asset asset) {
    return store
        .update(transaction, asset)
        .chain(
            () ->
                AssetEvent.type(asset.status())
                    .filter(type -> asset.status() != before.status())
                    .map(
                        type ->
                            outbox.add(transaction, type, asset.tenantId(), AssetEvent.of(asset)))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** What was told in the transaction leaves at once. */
  public void committed() {
    outbox.committed();
  }
}
