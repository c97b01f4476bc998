package com.motionmavericks.portal.assets.playback;

import com.motionmavericks.portal.lifecycle.Settings;
import com.motionmavericks.portal.lifecycle.StartUpCheck;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** A signing key that can be read, and is not the one that everybody has. */
@Singleton
public final class SigningKeyCheck implements StartUpCheck {
  /** Of the key in this repository, which signs in development and tests. */
  private static final String DEVELOPMENT =
      "7b8eac6416b491ce53e350d8045d71519febe73286e56259f1f1de54196f9180";

  private static final String WHAT_TO_SET =
      " set portal.playback.key-file, or portal.playback.key-id and portal.playback.private-key.";

  @Override
  public String id() {
    return "signing-key";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    return objection(
        new KeySource(
            settings.value("portal.playback.key-file").map(Path::of),
            settings.value("portal.playback.key-id"),
            settings.value("portal.playback.private-key")));
  }

  static Optional<String> objection(KeySource source) {
    try {
      Optional<SigningKey> key = source.read();
      if (key.isEmpty()) {
        return Optional.of("nothing signs playback;" + WHAT_TO_SET);
      }
      return key.get().fingerprint().equals(DEVELOPMENT)
          ? Optional.of("the development key signs playback;" + WHAT_TO_SET)
          : Optional.empty();
    } catch (IllegalArgumentException broken) {
      return Optional.of(
          "the signing key cannot be read, " + broken.getMessage() + ";" + WHAT_TO_SET);
    }
  }
}
