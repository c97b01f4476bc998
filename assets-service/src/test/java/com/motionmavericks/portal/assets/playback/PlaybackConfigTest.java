package com.motionmavericks.portal.assets.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaybackConfigTest {
  @Test
  void hasDefaults() {
    PlaybackConfig config = Mapped.defaults(PlaybackConfig.class, Map.of());

    assertThat(config.keyId()).isEmpty();
    assertThat(config.privateKey()).isEmpty();
    assertThat(config.keyFile()).isEmpty();
    assertThat(config.life()).isEqualTo(Duration.ofHours(6));
    assertThat(config.streamUrl()).isEqualTo("https://stream.mux.com");
    assertThat(config.imageUrl()).isEqualTo("https://image.mux.com");
  }

  @Test
  void canBeSet() {
    PlaybackConfig config =
        Mapped.full(
            PlaybackConfig.class,
            Map.of(
                "portal.playback.key-id", "k",
                "portal.playback.private-key", "pem",
                "portal.playback.key-file", "/run/secrets/mux.json",
                "portal.playback.life", "PT5M",
                "portal.playback.stream-url", "https://stream.example",
                "portal.playback.image-url", "https://image.example"));

    assertThat(config.keyId()).contains("k");
    assertThat(config.privateKey()).contains("pem");
    assertThat(config.keyFile()).contains(Path.of("/run/secrets/mux.json"));
    assertThat(config.life()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.streamUrl()).isEqualTo("https://stream.example");
    assertThat(config.imageUrl()).isEqualTo("https://image.example");
  }
}
