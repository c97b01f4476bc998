package com.motionmavericks.portal.assets.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "Rough cut, Rough-cut-v3",
    "../../etc/passwd, -etc-passwd-v3",
    "'a\"b&c=d?e#f', a-b-c-d-e-f-v3",
    "Zoë, Zo%C3%AB-v3",
    "🎬, --v3",
  })
  void isTakenByEachFileSystem(String title, String name) {
    assertThat(FileName.of(title, 3)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"x, 80", "𝔁, 960"})
  void isNoLongerThanAFileSystemTakes(String letter, int length) {
    assertThat(FileName.of(letter.repeat(200), 1)).hasSize(length + 3);
  }
}
