package com.motionmavericks.portal.assets.mux;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.News;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is news. */
class MuxRenditionTest {
  @Test
  void theOneThatWasAskedForIsNewsOnceItIsThere() {
    assertThat(new MuxRendition("highest.mp4", "ready", "highest", "m", "p").news())
        .contains(new News.Downloadable("m", "highest.mp4"));
  }

  @ParameterizedTest
  @CsvSource({
    "preparing, highest",
    "errored, highest",
    "skipped, highest",
    "ready, audio-only",
    ","
  })
  void noOtherIs(@Nullable String status, @Nullable String resolution) {
    assertThat(new MuxRendition("highest.mp4", status, resolution, "m", "p").news()).isEmpty();
  }

  /** It becomes a part of an address that visitors follow. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".mp4", "../other/highest.mp4", "highest.mp4?x=", "a.exe", "a\n.mp4"})
  void norIsOneWithAStrangeName(@Nullable String name) {
    assertThat(new MuxRendition(name, "ready", "highest", "m", "p").news()).isEmpty();
  }
}
