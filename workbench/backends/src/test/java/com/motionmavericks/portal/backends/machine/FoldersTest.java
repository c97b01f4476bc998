package com.motionmavericks.portal.backends.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path folder;

  @Test
  void whatFailsHalfwayLeavesNothingAndTheNextTryIsWhole() throws Exception {
    // Given
    Path target = folder.resolve("programs");
    assertThatThrownBy(
            () ->
                Folders.once(
                    target,
                    work -> {
                      Files.writeString(work.resolve("first"), "1");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is the disk full?");
    assertThat(folder).isEmptyDirectory();

    // When
    Folders.once(
        target,
        work -> {
          Files.writeString(work.resolve("first"), "1");
          Files.writeString(work.resolve("second"), "2");
        });

    // Then
    assertThat(target.resolve("first")).exists();
    assertThat(target.resolve("second")).exists();
  }

  @Test
  void theQuickerOfTwoWins() throws Exception {
    // When: another process finishes while we are at it
    Path target = folder.resolve("programs");
    Folders.once(
        target,
        work -> {
          Files.writeString(work.resolve("mine"), "slow");
          Files.createDirectory(target);
          Files.writeString(target.resolve("theirs"), "quick");
        });

    // Then
    assertThat(target.resolve("theirs")).exists();
    assertThat(target.resolve("mine")).doesNotExist();
    assertThat(folder.toFile().list()).containsExactly("programs");
  }
}
