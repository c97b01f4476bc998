package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.VersionId;
import com.motionmavericks.portal.assets.mux.Mux;
import com.motionmavericks.portal.assets.mux.MuxUpload;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Uploads that Mux made for a version while we did not hear its answer. Mux finds nothing by its
 * {@code passthrough}, so its newest uploads are looked through: in the minutes until an attempt is
 * repeated it cannot have made more. One that is missed all the same ends by itself, and nobody has
 * its address.
 */
@Singleton
final class LostUploads {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;

  private final Mux mux;

  LostUploads(Mux mux) {
    this.mux = mux;
  }

  /** Those that wait for bytes. */
  Uni<List<MuxUpload>> of(VersionId version) {
    return from(1, version, new ArrayList<>());
  }

  private Uni<List<MuxUpload>> from(int page, VersionId version, List<MuxUpload> found) {
    return mux.uploads(PAGE, page)
        .chain(
            uploads -> {
              uploads.stream()
                  .filter(upload -> upload.isWaiting() && isFor(version, upload))
                  .forEach(found::add);
              return uploads.size() < PAGE || page == MOST_PAGES
                  ? Uni.createFrom().item(found)
                  : from(page + 1, version, found);
            });
  }

  private static boolean isFor(VersionId version, MuxUpload upload) {
    return Passthrough.parse(upload.passthrough())
        .map(ours -> ours.version().equals(version))
        .orElse(false);
  }
}
