package com.motionmavericks.portal.sharelinks.passphrase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A passphrase as it is kept: Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the least
 * that OWASP's Password Storage Cheat Sheet recommends.
 *
 * @param text {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}, both in base64; says by itself
 *     how it was made, so that later ones may be dearer
 */
record PassphraseHash(String text) {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_LENGTH = 16;
  private static final int HASH_LENGTH = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  static PassphraseHash of(String passphrase, SecureRandom random) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    byte[] hash = hash(passphrase, salt, MEMORY_KIB, PASSES, LANES, HASH_LENGTH);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PassphraseHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                MEMORY_KIB,
                PASSES,
                LANES,
                base64.encodeToString(salt),
                base64.encodeToString(hash)));
  }

  /** Compared in a time that does not depend on where they differ. */
  boolean matches(String passphrase) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("not a hash of a passphrase");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] hash =
        hash(
            passphrase,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, hash);
  }

  private static byte[] hash(
      String passphrase, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(passphrase.getBytes(UTF_8), hash);
    return hash;
  }

  @Override
  public String toString() {
    return "PassphraseHash";
  }
}
