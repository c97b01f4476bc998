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
      append(log, 1, 2, 3);
      var found = new ArrayList<Integer>();

      // When: it is appended to, emptied and rotated between the first record and the second
      log.read(
          bytes -> {
            found.add((int) bytes[0]);
            if (found.size() == 1) {
              append(log, 4);
              log.clear();
              append(log, 5, 6, 7);
            }
          });

      // Then
      assertThat(found).containsExactly(1, 2, 3);
    }
    assertThat(replayed()).containsExactly(5, 6, 7);
  }

  private static void append(SegmentLog log, int... records) throws IOException {
    for (int each : records) {
      log.append(large(each));
    }
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
