package com.motionmavericks.portal.assets.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetState;
import com.motionmavericks.portal.assets.News;
import com.motionmavericks.portal.assets.Trouble;
import com.motionmavericks.portal.assets.ingest.Passthrough;
import com.motionmavericks.portal.assets.mux.MuxAsset;
import com.motionmavericks.portal.assets.mux.MuxRendition;
import com.motionmavericks.portal.assets.mux.MuxUpload;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of Mux that is about one of our versions.
 *
 * @param id tells it from all others; the same when Mux sends it again
 * @param uploadId the upload that it is about, or that its asset came from; null where it does not
 *     say
 * @param news empty where it says nothing of the version, only that the upload is there
 */
record MuxEvent(
    String id,
    MuxEventType type,
    Passthrough ours,
    @Nullable String uploadId,
    Optional<News> news) {
  private static final int LONGEST = 255;

  /** The envelope. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Envelope(String id, String type, @Nullable JsonNode data) {
    /**
     * Takes what the JSON says.
     *
     * @throws IllegalArgumentException where it is no event
     */
    Envelope {
      if (!isWord(id) || !isWord(type)) {
        throw new IllegalArgumentException("an event has an id and a type");
      }
    }

    private static boolean isWord(@Nullable String text) {
      return text != null && !text.isBlank() && text.length() <= LONGEST;
    }
  }

  /**
   * Reads a body.
   *
   * @return empty where it is of a type that we do not know, or about nothing of ours
   * @throws IllegalArgumentException where it is no event of Mux
   */
  static Optional<MuxEvent> read(byte[] body, ObjectMapper json) {
    try {
      Envelope envelope = json.readValue(body, Envelope.class);
      if (envelope == null) {
        throw new IllegalArgumentException("null is no event");
      }
      Optional<MuxEventType> type = MuxEventType.ofWord(envelope.type());
      return type.isEmpty() || envelope.data() == null || envelope.data().isNull()
          ? Optional.empty()
          : of(envelope.id(), type.get(), envelope.data(), json);
    } catch (IOException malformed) {
      // Without the cause: its message quotes the body.
      throw new IllegalArgumentException("not JSON, or not as Mux writes events");
    }
  }

  private static Optional<MuxEvent> of(
      String id, MuxEventType type, JsonNode data, ObjectMapper json)
      throws JsonProcessingException {
    if (type.isOfUpload()) {
      MuxUpload upload = json.treeToValue(data, MuxUpload.class);
      return Passthrough.parse(upload.passthrough())
          .map(ours -> new MuxEvent(id, type, ours, upload.id(), news(type, upload)));
    }
    if (type == MuxEventType.RENDITION_READY) {
      MuxRendition file = json.treeToValue(data, MuxRendition.class);
      return Passthrough.parse(file.passthrough())
          .map(ours -> new MuxEvent(id, type, ours, null, file.news()));
    }
    MuxAsset asset = json.treeToValue(data, MuxAsset.class);
    return Passthrough.parse(asset.passthrough())
        .map(ours -> new MuxEvent(id, type, ours, asset.uploadId(), news(type, asset)));
  }

  private static Optional<News> news(MuxEventType type, MuxUpload upload) {
    return switch (type) {
      case UPLOAD_ASSET_CREATED -> Optional.of(new News.Uploaded(upload.assetId()));
      case UPLOAD_CANCELLED -> Optional.of(new News.Cancelled());
      case UPLOAD_ERRORED -> Optional.of(new News.Failed(null, Trouble.UPLOAD_FAILED));
      default -> Optional.empty();
    };
  }

  private static Optional<News> news(MuxEventType type, MuxAsset asset) {
    return switch (type) {
      case ASSET_CREATED -> Optional.of(asset.uploaded());
      case ASSET_READY -> Optional.of(asset.playable());
      case ASSET_ERRORED -> Optional.of(asset.failed());
      case ASSET_DELETED -> Optional.of(asset.removed());
      default -> Optional.empty();
    };
  }

  /** Does it change anything, as the version stands? Where its answer is on the way, not yet. */
  boolean concerns(Asset asset) {
    return news.isPresent() || isOfExtra(asset);
  }

  /** An upload that nobody is to use: the version has another, or needs none. */
  boolean isOfExtra(Asset asset) {
    return type == MuxEventType.UPLOAD_CREATED
        && !(asset.state() instanceof AssetState.Queued)
        && uploadId != null
        && !uploadId.equals(asset.atMux().upload());
  }
}
