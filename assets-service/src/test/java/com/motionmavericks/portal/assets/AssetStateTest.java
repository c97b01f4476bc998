package com.motionmavericks.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.ingest.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which news leads where. */
class AssetStateTest {
  private static final Upload UPLOAD = new Upload("u", "https://storage.example", Instant.MAX);

  private static final List<String> NEWS =
      List.of(
          "taken",
          "uploaded",
          "playable",
          "downloadable",
          "failed",
          "cancelled",
          "expired",
          "removed");

  private static final Map<String, News> BY_WORD =
      Map.of(
          "taken", new News.Taken(UPLOAD),
          "uploaded", new News.Uploaded("m"),
          "playable", new News.Playable("m", "p", null),
          "downloadable", new News.Downloadable("m", "highest.mp4"),
          "failed", new News.Failed("m", Trouble.FILE_UNREADABLE),
          "cancelled", new News.Cancelled(),
          "expired", new News.Expired(),
          "removed", new News.Removed("m"));

  private static final Map<AssetStatus, AssetState> STATES =
      Map.of(
          AssetStatus.QUEUED, new AssetState.Queued(null),
          AssetStatus.UPLOADING, new AssetState.Uploading(UPLOAD),
          AssetStatus.PROCESSING, new AssetState.Processing(),
          AssetStatus.READY, new AssetState.Ready("p"),
          AssetStatus.ERRORED, new AssetState.Errored(Trouble.PROCESSING_FAILED),
          AssetStatus.CANCELLED, new AssetState.Cancelled(),
          AssetStatus.EXPIRED, new AssetState.Expired());

  private static final String TABLE =
      """
      from       taken     uploaded   playable downloadable failed  cancelled expired removed
      queued     uploading processing ready    queued       errored cancelled expired -
      uploading  -         processing ready    uploading    errored cancelled expired -
      processing -         -          ready    processing   errored -         -       errored
      ready      -         -          -        ready        -       -         -       errored
      errored    -         -          ready    errored      -       -         -       -
      cancelled  -         -          -        -            -       -         -       -
      expired    -         processing ready    expired      errored -         -       -
      """;

  @Test
  void leadsWhereTheTableSays() {
    List<List<String>> lines = TABLE.lines().map(line -> List.of(line.split(" +", -1))).toList();
    assertThat(lines.getFirst().subList(1, 9)).isEqualTo(NEWS);
    assertThat(lines).hasSize(1 + AssetStatus.values().length);

    for (List<String> line : lines.subList(1, lines.size())) {
      AssetState from = state(line.getFirst());
      List<String> led =
          NEWS.stream()
              .map(word -> from.after(news(word)).map(next -> next.status().word()).orElse("-"))
              .toList();
      assertThat(led).as("from %s", line.getFirst()).isEqualTo(line.subList(1, line.size()));
    }
  }

  @Test
  void whateverOrderAndHoweverOftenAVideoThatIsReadyEndsReady() {
    Random random = new Random(20_261_101);
    for (int run = 0; run < 2_000; run++) {
      List<String> told = new ArrayList<>(List.of("taken", "uploaded", "uploaded", "playable"));
      for (int extra = random.nextInt(4); extra > 0; extra--) {
        told.add(told.get(random.nextInt(told.size())));
      }
      Collections.shuffle(told, random);

      assertThat(after(told)).as("told in the order of %s", told).isEqualTo(AssetStatus.READY);
    }
  }

  @Test
  void whatIsCalledOffStaysSoWhateverMuxTells() {
    Random random = new Random(20_261_102);
    for (int run = 0; run < 500; run++) {
      List<String> told = new ArrayList<>(NEWS);
      Collections.shuffle(told, random);
      told.addFirst("cancelled");

      assertThat(after(told)).isEqualTo(AssetStatus.CANCELLED);
    }
  }

  private static AssetStatus after(List<String> told) {
    AssetState state = new AssetState.Queued(null);
    for (String word : told) {
      state = state.after(news(word)).orElse(state);
    }
    return state.status();
  }

  private static News news(String word) {
    return Objects.requireNonNull(BY_WORD.get(word));
  }

  private static AssetState state(String word) {
    return Objects.requireNonNull(STATES.get(AssetStatus.ofWord(word)));
  }
}
