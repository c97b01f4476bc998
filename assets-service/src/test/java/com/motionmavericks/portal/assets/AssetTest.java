package com.motionmavericks.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.ingest.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssetTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Upload UPLOAD =
      new Upload("upload", "https://storage.example/secret", NOON.plusSeconds(3600), NOON);
  private static final Asset QUEUED =
      new Asset(
          new AssetId(new UUID(0, 1)),
          "acme",
          new ProjectId(new UUID(0, 2)),
          null,
          "Cut 3",
          new SourceFile("cut3.mov", 1_000, "video/quicktime"),
          AssetStatus.QUEUED,
          "ada",
          null,
          null,
          Optional.empty());
  private static final Asset UPLOADING = QUEUED.uploading(UPLOAD, Optional.empty());

  @Test
  void becomesReadyOnce() {
    Asset ready = UPLOADING.settled(AssetStatus.READY, "play").orElseThrow();

    assertThat(ready.status()).isEqualTo(AssetStatus.READY);
    assertThat(ready.playbackId()).isEqualTo("play");
    assertThat(ready.settled(AssetStatus.READY, "again")).isEmpty();
  }

  @Test
  void staysReadyWhateverComesLate() {
    Asset ready = UPLOADING.settled(AssetStatus.READY, "play").orElseThrow();

    assertThat(ready.settled(AssetStatus.ERRORED, null)).isEmpty();
  }

  @Test
  void canBecomeReadyAfterAnError() {
    Asset errored = UPLOADING.settled(AssetStatus.ERRORED, null).orElseThrow();

    assertThat(errored.settled(AssetStatus.ERRORED, null)).isEmpty();
    assertThat(errored.settled(AssetStatus.READY, "play")).isPresent();
  }

  @Test
  void offersItsUploadUntilItExpiresOrIsUsed() {
    assertThat(QUEUED.usableUpload(NOON)).isEmpty();
    assertThat(UPLOADING.usableUpload(NOON.plusSeconds(3599))).contains(UPLOAD);
    assertThat(UPLOADING.usableUpload(NOON.plusSeconds(3600))).isEmpty();
    assertThat(UPLOADING.settled(AssetStatus.READY, "play").orElseThrow().usableUpload(NOON))
        .isEmpty();
  }

  @Test
  void tellsHowLongMuxTook() {
    assertThat(UPLOADING.processingTime(NOON.plusMillis(1_500))).isEqualTo(Duration.ofMillis(1500));
    assertThat(UPLOADING.processingTime(NOON.minusSeconds(1))).isZero();
    assertThat(QUEUED.processingTime(NOON)).isZero();
  }

  @Test
  void showsTheUploadToUploadersOnly() {
    assertThat(AssetView.of(UPLOADING, true, NOON).upload())
        .isEqualTo(new AssetView.UploadView(UPLOAD.url(), UPLOAD.expiresAt()));
    assertThat(AssetView.of(UPLOADING, false, NOON).upload()).isNull();
  }

  @Test
  void keepsTheUploadsAddressOutOfLogs() {
    assertThat(UPLOADING.toString()).doesNotContain("secret");
  }
}
