package com.motionmavericks.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.ingest.Upload;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.assets.timeline.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssetTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Moment NOW = new Moment(NOON, "0".repeat(32));
  private static final Upload UPLOAD =
      new Upload("upload", "https://storage.example/secret", NOON.plusSeconds(3600));
  private static final Asset QUEUED =
      Asset.announced(
          new AssetId(new UUID(0, 1)),
          "acme",
          new NewAsset(new UUID(0, 2), null, "Cut 3", "cut3.mov", 1_000L, "video/quicktime"),
          "ada",
          NOW);
  private static final Asset UPLOADING = QUEUED.after(new News.Taken(UPLOAD), NOW).orElseThrow();
  private static final Asset READY =
      UPLOADING.after(new News.Playable("mux", "play", null), later(60)).orElseThrow();

  @Test
  void offersItsUploadUntilItExpiresOrIsUsed() {
    assertThat(QUEUED.usableUpload(NOON)).isEmpty();
    assertThat(UPLOADING.usableUpload(NOON.plusSeconds(3599))).contains(UPLOAD);
    assertThat(UPLOADING.usableUpload(NOON.plusSeconds(3600))).isEmpty();
    assertThat(READY.usableUpload(NOON)).isEmpty();
  }

  @Test
  void isKnownAtMuxByWhatTheNewsSaid() {
    assertThat(QUEUED.atMux()).isEqualTo(new AtMux(null, null, null));
    assertThat(UPLOADING.atMux()).isEqualTo(new AtMux("upload", null, null));
    assertThat(READY.atMux()).isEqualTo(new AtMux("upload", "mux", null));
    assertThat(READY.playbackId()).contains("play");
  }

  @Test
  void canBeDownloadedOnceMuxHasMadeItsFileAndItPlays() {
    News made = new News.Downloadable("mux", "highest.mp4");

    assertThat(READY.downloadable()).isEmpty();
    assertThat(READY.after(made, NOW).orElseThrow().downloadable()).contains("highest.mp4");
    Asset early = UPLOADING.after(made, NOW).orElseThrow();
    assertThat(early.downloadable()).isEmpty();
    assertThat(early.timeline()).isEqualTo(UPLOADING.timeline());
    assertThat(early.after(new News.Playable("mux", "play", null), NOW).orElseThrow())
        .extracting(Asset::downloadable)
        .isEqualTo(Optional.of("highest.mp4"));
    assertThat(UPLOADING.after(new News.Playable("mux", "play", "highest.mp4"), NOW).orElseThrow())
        .extracting(Asset::downloadable)
        .isEqualTo(Optional.of("highest.mp4"));
  }

  /** Of two uploads for one version, both become a video with a file. */
  @Test
  void hasNothingOfTheFileOfAnotherVideo() {
    assertThat(READY.after(new News.Downloadable("another", "highest.mp4"), NOW)).isEmpty();
  }

  @Test
  void remembersWhenItFirstPassedAPlace() {
    assertThat(READY.timeline().stages())
        .extracting(Stage::name)
        .containsExactly(Stage.Name.CREATED, Stage.Name.ACCEPTED, Stage.Name.READY);
    assertThat(READY.timeline().when(Stage.Name.READY)).contains(NOON.plusSeconds(60));
    assertThat(READY.timeline().reached(Stage.Name.READY, later(99))).isEqualTo(READY.timeline());
  }

  @Test
  void tellsHowLongMuxTook() {
    assertThat(UPLOADING.processingTime(NOON.plusMillis(1_500))).isEqualTo(Duration.ofMillis(1500));
    assertThat(UPLOADING.processingTime(NOON.minusSeconds(1))).isZero();
    assertThat(QUEUED.processingTime(NOON)).isZero();
  }

  @Test
  void saysWhyItWaits() {
    Asset waiting = QUEUED.waitingFor(Trouble.VIDEO_SERVICE_BUSY);

    assertThat(waiting.status()).isEqualTo(AssetStatus.QUEUED);
    assertThat(waiting.state().trouble()).contains(Trouble.VIDEO_SERVICE_BUSY);
    assertThat(READY.waitingFor(Trouble.VIDEO_SERVICE_BUSY)).isEqualTo(READY);
  }

  @Test
  void isSucceededByAVersionThatBeginsAnew() {
    Asset next = READY.succeeded(new SourceFile("cut4.mov", 2_000, "video/mp4"), "bob", later(100));

    assertThat(next.key()).isEqualTo(new VersionId(READY.key().asset(), 2));
    assertThat(next.status()).isEqualTo(AssetStatus.QUEUED);
    assertThat(next.atMux()).isEqualTo(AtMux.UNKNOWN);
    assertThat(next.uploaderId()).isEqualTo("bob");
    assertThat(next.title()).isEqualTo("Cut 3");
  }

  @Test
  void showsTheUploadToUploadersOnly() {
    assertThat(AssetView.of(UPLOADING, true, Optional.empty(), NOON).upload())
        .isEqualTo(new AssetView.UploadView(UPLOAD.url(), UPLOAD.expiresAt()));
    assertThat(AssetView.of(UPLOADING, false, Optional.empty(), NOON).upload()).isNull();
  }

  @Test
  void keepsTheUploadsAddressOutOfLogs() {
    assertThat(UPLOADING.toString()).doesNotContain("secret");
  }

  private static Moment later(long seconds) {
    return new Moment(NOON.plusSeconds(seconds), "1".repeat(32));
  }
}
