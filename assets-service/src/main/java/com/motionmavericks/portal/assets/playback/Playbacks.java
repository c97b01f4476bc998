package com.motionmavericks.portal.assets.playback;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.Versions;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.assets.timeline.Stage;
import com.motionmavericks.portal.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hands out where videos are watched, and notes when somebody first could. */
@Singleton
public final class Playbacks {
  private static final Logger LOG = Logger.getLogger(Playbacks.class);

  private final PlaybackStore store;
  private final Signer signer;
  private final Clock clock;

  Playbacks(PlaybackStore store, Signer signer, Clock clock) {
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /** Of the newest version that can be watched; whoever asks has checked that they may. */
  public Uni<Optional<Playback>> of(Versions versions, Caller caller) {
    Optional<Asset> watchable = versions.watchable();
    Optional<Playback> playback = watchable.flatMap(signer::sign);
    return playback.isEmpty() || watchable.get().uploaderId().equals(caller.userId())
        ? Uni.createFrom().item(playback)
        : note(watchable.get()).replaceWith(playback);
  }

  /**
   * What share links hand to their visitors.
   *
   * @param downloads with where their files are downloaded
   */
  Uni<List<SharedPlayback>> shared(String tenantId, List<AssetId> assets, boolean downloads) {
    return store
        .watchable(tenantId, assets)
        .call(
            found -> {
              Uni<Void> noted = Uni.createFrom().voidItem();
              for (Asset asset : found) {
                noted = noted.chain(() -> note(asset));
              }
              return noted;
            })
        .map(found -> found.stream().flatMap(asset -> shared(asset, downloads).stream()).toList());
  }

  private Optional<SharedPlayback> shared(Asset asset, boolean downloads) {
    Optional<String> download = downloads ? signer.download(asset) : Optional.empty();
    return signer.sign(asset).map(at -> SharedPlayback.of(asset, at, download));
  }

  /** Nobody is kept from watching because it could not be noted. */
  private Uni<Void> note(Asset asset) {
    return asset.timeline().when(Stage.Name.FIRST_PLAYED).isPresent()
        ? Uni.createFrom().voidItem()
        : store
            .firstPlayed(asset, Moment.now(clock))
            .onFailure()
            .invoke(failure -> LOG.warnf("Who first watched was not noted: %s", failure))
            .onFailure()
            .recoverWithNull();
  }
}
