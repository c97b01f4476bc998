package com.motionmavericks.portal.backends.mux;

import com.motionmavericks.portal.backends.http.Recent;
import com.motionmavericks.portal.backends.http.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Uploads and the assets they become, and the events on the way. */
final class Uploads implements AutoCloseable {
  private static final int MAX_KEPT = 10_000;

  private final Recent<Upload> uploads = new Recent<>(MAX_KEPT);
  private final Recent<Asset> assets = new Recent<>(MAX_KEPT);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mux-stand-in").factory());
  private final MuxEvents events;
  private final Duration processing;

  /**
   * Empty at first.
   *
   * @param processing from the last byte until an asset is ready
   */
  Uploads(MuxEvents events, Duration processing) {
    this.events = events;
    this.processing = processing;
  }

  void add(Upload upload) {
    uploads.put(upload.id(), upload);
    events.upload("created", upload);
  }

  /**
   * The upload as it stands now.
   *
   * @throws Refused with 404
   */
  Upload upload(String id) {
    return found(uploads.update(id, upload -> upload.at(Instant.now())));
  }

  List<Upload> uploads() {
    Instant now = Instant.now();
    var all = uploads.newest(MAX_KEPT, _ -> true).reversed();
    return all.stream().map(upload -> upload.at(now)).toList();
  }

  /** Notes how many bytes have come. */
  void received(String id, long bytes) {
    var _ = found(uploads.update(id, upload -> upload.received(bytes)));
  }

  /**
   * Cancels an upload that still waits.
   *
   * @throws Refused with 403 where it waits no longer
   */
  Upload cancel(String id) {
    Upload after = end(id, Upload.Status.CANCELLED);
    events.upload("cancelled", after);
    return after;
  }

  /**
   * Has an upload that still waits end in an error.
   *
   * @throws Refused with 403 where it waits no longer
   */
  Upload fail(String id) {
    Upload after = end(id, Upload.Status.ERRORED);
    events.upload("errored", after);
    return after;
  }

  /**
   * Lets the time of an upload that still waits be over; of that nobody is told.
   *
   * @throws Refused with 403 where it waits no longer
   */
  Upload timeOut(String id) {
    return end(id, Upload.Status.TIMED_OUT);
  }

  private Upload end(String id, Upload.Status status) {
    var waited = new AtomicBoolean();
    Upload after =
        found(
            uploads.update(
                id,
                before -> {
                  waited.set(before.at(Instant.now()).status() == Upload.Status.WAITING);
                  return waited.get() ? before.with(status) : before;
                }));
    if (!waited.get()) {
      throw MuxError.forbidden("Only an upload that is waiting can be cancelled");
    }
    return after;
  }

  /**
   * The bytes are complete: the asset exists from now on and is ready after a while.
   *
   * @throws Refused with 403 where the upload does not wait for bytes
   */
  Asset complete(String id) {
    return complete(id, false);
  }

  /** The same; where its video cannot be read, it is errored after a while. */
  Asset complete(String id, boolean unreadable) {
    Upload waiting = upload(id);
    Asset asset = Asset.preparing(id, waiting.settings());
    var first = new AtomicBoolean();
    assets.put(asset.id(), asset);
    Upload done =
        found(
            uploads.update(
                id,
                before -> {
                  first.set(before.status() == Upload.Status.WAITING);
                  return first.get() ? before.became(asset.id()) : before;
                }));
    if (!first.get()) {
      var _ = assets.remove(asset.id());
      throw MuxError.forbidden("The upload is not waiting for bytes");
    }
    events.upload("asset_created", done);
    events.asset("created", asset);
    asset.settings().renditions().forEach(file -> events.rendition("created", asset, file));
    Asset.Status outcome = unreadable ? Asset.Status.ERRORED : Asset.Status.READY;
    var _ =
        clock.schedule(
            () -> settle(asset.id(), outcome), processing.toMillis(), TimeUnit.MILLISECONDS);
    return asset;
  }

  /**
   * The asset as it stands now.
   *
   * @throws Refused with 404
   */
  Asset asset(String id) {
    return found(assets.get(id));
  }

  List<Asset> assets() {
    return assets.newest(MAX_KEPT, _ -> true).reversed();
  }

  /**
   * Removes an asset.
   *
   * @throws Refused with 404
   */
  void delete(String assetId) {
    events.asset("deleted", found(assets.remove(assetId)));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void settle(String assetId, Asset.Status outcome) {
    Asset asset = assets.update(assetId, before -> before.after(outcome));
    if (asset == null) {
      return;
    }
    events.asset(outcome == Asset.Status.READY ? "ready" : "errored", asset);
    if (outcome == Asset.Status.READY && !asset.settings().renditions().isEmpty()) {
      var _ =
          clock.schedule(() -> makeFiles(assetId), processing.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void makeFiles(String assetId) {
    Asset asset = assets.update(assetId, Asset::withFiles);
    if (asset != null) {
      asset.settings().renditions().forEach(file -> events.rendition("ready", asset, file));
    }
  }

  private static <T> T found(@Nullable T value) {
    if (value == null) {
      throw MuxError.notFound();
    }
    return value;
  }
}
