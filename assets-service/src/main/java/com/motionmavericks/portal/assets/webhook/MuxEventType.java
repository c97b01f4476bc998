package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.tracing.Taxonomy;
import java.util.Arrays;
import java.util.Optional;

/** What Mux tells that means something to us; it tells much more. */
enum MuxEventType {
  UPLOAD_CREATED("video.upload.created", Taxonomy.MUX_UPLOAD_CREATED),
  UPLOAD_ASSET_CREATED("video.upload.asset_created", Taxonomy.MUX_UPLOAD_ASSET_CREATED),
  UPLOAD_CANCELLED("video.upload.cancelled", Taxonomy.MUX_UPLOAD_CANCELLED),
  UPLOAD_ERRORED("video.upload.errored", Taxonomy.MUX_UPLOAD_ERRORED),
  ASSET_CREATED("video.asset.created", Taxonomy.MUX_ASSET_CREATED),
  ASSET_READY("video.asset.ready", Taxonomy.MUX_ASSET_READY),
  ASSET_ERRORED("video.asset.errored", Taxonomy.MUX_ASSET_ERRORED),
  ASSET_DELETED("video.asset.deleted", Taxonomy.MUX_ASSET_DELETED),
  RENDITION_READY("video.asset.static_rendition.ready", Taxonomy.MUX_RENDITION_READY);

  private final String word;
  private final String span;

  MuxEventType(String word, String span) {
    this.word = word;
    this.span = span;
  }

  static Optional<MuxEventType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  boolean isOfUpload() {
    return this == UPLOAD_CREATED
        || this == UPLOAD_ASSET_CREATED
        || this == UPLOAD_CANCELLED
        || this == UPLOAD_ERRORED;
  }

  /** As Mux writes it. */
  String word() {
    return word;
  }

  /** The name of the span in which it takes effect. */
  String span() {
    return span;
  }
}
