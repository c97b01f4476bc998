package com.motionmavericks.portal.assets.playback;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The key that signs now. Another one takes over where the file changes: addresses that the former
 * signed go on working as long as Mux knows it, so the former is removed there after their life.
 */
@Singleton
class SigningKeys {
  private static final Logger LOG = Logger.getLogger(SigningKeys.class);

  private final KeySource source;
  private final AtomicReference<Optional<SigningKey>> current;

  SigningKeys(PlaybackConfig config) {
    this.source = KeySource.of(config);
    this.current = new AtomicReference<>(read(Optional.empty()));
  }

  Optional<SigningKey> current() {
    return current.get();
  }

  /** A file that cannot be read while it is being replaced is no reason to stop signing. */
  @Scheduled(every = "30s", identity = "signing-key")
  void look() {
    Optional<SigningKey> former = current.get();
    Optional<SigningKey> next = read(former);
    current.set(next);
    if (!next.map(SigningKey::id).equals(former.map(SigningKey::id))) {
      LOG.infof(
          "Playback is signed with %s from now on", next.map(SigningKey::id).orElse("no key"));
    }
  }

  private Optional<SigningKey> read(Optional<SigningKey> former) {
    try {
      return source.read();
    } catch (IllegalArgumentException broken) {
      LOG.errorf("The signing key is not read: %s", broken.getMessage());
      return former;
    }
  }
}
