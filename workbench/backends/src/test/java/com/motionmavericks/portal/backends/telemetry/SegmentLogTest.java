package com.motionmavericks.portal.backends.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentLogTest {
  @TempDir Path folder;

  @Test
  void twoSegmentsAreKeptInOrderAndTheOldestIsDropped() throws IOException {
    // Given: segments that hold two records each
    try (var log = new SegmentLog(folder, 2 * (8 + 4))) {
      // When
      for (byte i = 1; i <= 5; i++) {
        log.append(new byte[] {i, i, i, i});
      }
    }

    // Then
    assertThat(replayed()).containsExactly(3, 4, 5);
    assertThat(Files.size(folder.resolve("previous.otlp"))).isEqualTo(24);
  }

  @Test
  void aRecordWithAWrongChecksumEndsItsSegment() throws IOException {
    // Given
    try (var log = new SegmentLog(folder, 1_000)) {
      log.append(new byte[] {1});
      log.append(new byte[] {2});
    }
    Path file = folder.resolve("current.otlp");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] = 9;
    Files.write(file, bytes);

    // Then
    assertThat(replayed()).containsExactly(1);
    assertThat(Files.size(file)).isEqualTo(9);
  }

  @Test
  void onlyOneMayHoldTheFolder() throws IOException {
    // Given
    try (var log = new SegmentLog(folder, 1_000)) {
      log.append(new byte[] {1});

      // Then
      assertThatThrownBy(() -> new SegmentLog(folder, 1_000).close())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
    }
    assertThat(replayed()).containsExactly(1);
  }

  @Test
  void aReaderSeesTheLogAsItWasWhateverHappensMeanwhile() throws IOException {
    // Given: segments of two records each, and records that no buffer has read ahead
    try (var log = new SegmentLog(folder, 2 * (8 + 100_000))) {
      for (byte i = 1; i <= 4; i++) {
        log.append(large(i));
      }
      var found = new ArrayList<Integer>();

      // When: it is appended to, rotated and emptied between the first record and the second
      log.read(
          bytes -> {
            found.add((int) bytes[0]);
            if (found.size() == 1) {
              log.append(large(5));
              log.clear();
              log.append(large(6));
            }
          });

      // Then
      assertThat(found).containsExactly(1, 2, 3, 4);
    }
    assertThat(replayed()).containsExactly(6);
  }

  private static byte[] large(int first) {
    byte[] bytes = new byte[100_000];
    bytes[0] = (byte) first;
    return bytes;
  }

  private List<Integer> replayed() throws IOException {
    var found = new ArrayList<Integer>();
    try (var log = new SegmentLog(folder, 1_000)) {
      log.replay(bytes -> found.add((int) bytes[0]));
    }
    return found;
  }
}
