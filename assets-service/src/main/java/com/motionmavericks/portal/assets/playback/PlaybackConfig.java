package com.motionmavericks.portal.assets.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How addresses for watching are made. The key is Mux' signing key, given here or by a file. */
@ConfigMapping(prefix = "portal.playback")
interface PlaybackConfig {
  /** The id of the signing key. */
  Optional<String> keyId();

  /** The signing key itself: PEM, or PEM in base64, as Mux gives it. */
  Optional<String> privateKey();

  /**
   * A file with both, as Mux answered when the key was made; it goes before the two above, and is
   * read again where it changes.
   */
  Optional<Path> keyFile();

  /** How long an address works. */
  @WithDefault("6h")
  Duration life();

  /** Where streams come from. */
  @WithDefault("https://stream.mux.com")
  String streamUrl();

  /** Where pictures come from. */
  @WithDefault("https://image.mux.com")
  String imageUrl();
}
