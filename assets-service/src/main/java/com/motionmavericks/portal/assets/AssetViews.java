package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.playback.Playback;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Policy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Assets as they are shown to somebody. */
@Singleton
public final class AssetViews {
  private final Policy policy;
  private final Clock clock;

  AssetViews(Policy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  public AssetView of(Asset asset, Caller caller) {
    return of(asset, caller, Optional.empty());
  }

  AssetView of(Asset asset, Caller caller, Optional<Playback> playback) {
    boolean mayUpload = policy.allows(caller, AssetPolicy.CREATE_ASSET);
    return AssetView.of(asset, mayUpload, playback, clock.instant());
  }

  /** 201, or 202 where Mux has not said yet where the bytes can go. */
  public ResponseBuilder<AssetView> announced(Asset asset, Caller caller) {
    return ResponseBuilder.<AssetView>create(
            asset.status() == AssetStatus.QUEUED ? Status.ACCEPTED : Status.CREATED)
        .location(URI.create("/assets/" + asset.key().asset().value()))
        .entity(of(asset, caller));
  }
}
