package com.motionmavericks.portal.assets.removal;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AtMux;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/**
 * Has things at Mux taken away: the outbox of what Mux must be told. A removal commits with the
 * change that makes the thing needless, and is carried out afterwards, however often it takes.
 */
@Singleton
public final class Removals {
  private final RemovalStore store;
  private final RemovalRounds rounds;
  private final Spans spans;
  private final Ids ids;

  Removals(RemovalStore store, RemovalRounds rounds, Spans spans, Ids ids) {
    this.store = store;
    this.rounds = rounds;
    this.spans = spans;
    this.ids = ids;
  }

  /** Whatever Mux has of the version. */
  public Uni<Void> add(SqlConnection transaction, Asset asset) {
    return asset.atMux().upload() == null && asset.atMux().asset() == null
        ? Uni.createFrom().voidItem()
        : insert(transaction, asset, asset.atMux());
  }

  /** An upload that was made for the version, and is not its own. */
  public Uni<Void> addUpload(SqlConnection transaction, Asset asset, String upload) {
    return insert(transaction, asset, new AtMux(upload, null, null));
  }

  private Uni<Void> insert(SqlConnection transaction, Asset asset, AtMux what) {
    Removal removal =
        new Removal(ids.next(), asset.tenantId(), asset.key().asset(), what, Cause.current());
    return spans.unseenStep(() -> store.insert(transaction, removal));
  }

  /** Call after the commit: what was added is removed at once and not at the next round. */
  public void committed() {
    rounds.nudge();
  }
}
