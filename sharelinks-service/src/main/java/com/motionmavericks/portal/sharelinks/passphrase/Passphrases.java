package com.motionmavericks.portal.sharelinks.passphrase;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Keeps and compares passphrases; both are slow on purpose and run beside the event loop. */
@Singleton
public final class Passphrases {
  /** Each holds 19 MiB while it runs. */
  private static final int AT_ONCE = 2;

  private static final int WAITING = 16;

  private final SecureRandom random = new SecureRandom();
  private final Bulkhead bulkhead = new Bulkhead("passphrase-", AT_ONCE, WAITING);

  /** The passphrase as it may be kept. Fails with 503 where too many wait. */
  public Uni<String> hash(String passphrase) {
    return bulkhead.run(() -> PassphraseHash.of(passphrase, random).text());
  }

  /** Is it this one? Fails with 503 where too many wait. */
  public Uni<Boolean> matches(String passphrase, String hash) {
    return bulkhead.run(() -> new PassphraseHash(hash).matches(passphrase));
  }

  @PreDestroy
  void stop() {
    bulkhead.close();
  }
}
