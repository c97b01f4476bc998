package com.motionmavericks.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens secrets: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. What is
 * closed is the key's id, the nonce, and the ciphertext with its tag of 128 bits. Made at the
 * start, so that a service with a bad key does not come up.
 */
@Startup
@Singleton
public final class Seal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String DERIVATION = "HmacSHA256";
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;

  /** To look one up costs as much as to use it; a cipher is one thread's at a time. */
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Seal::cipher);

  private final SecureRandom random = new SecureRandom();
  private final List<SealKey> keys;

  Seal(SealingConfig config) {
    this.keys = config.keys().stream().map(SealKey::of).toList();
  }

  /**
   * Closes a secret.
   *
   * @param owner must be said again to open it
   */
  public byte[] close(byte[] secret, String owner) {
    SealKey key = keys.getFirst();
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    byte[] text = apply(Cipher.ENCRYPT_MODE, key, nonce, secret, owner);
    return ByteBuffer.allocate(Integer.BYTES + NONCE_LENGTH + text.length)
        .putInt(key.id())
        .put(nonce)
        .put(text)
        .array();
  }

  /**
   * Opens what was closed for this owner.
   *
   * @throws IllegalArgumentException where it was closed for another, by a key that is gone, or was
   *     changed since
   */
  public byte[] open(byte[] closed, String owner) {
    if (closed.length < Integer.BYTES + NONCE_LENGTH) {
      throw new IllegalArgumentException("nothing that was sealed");
    }
    ByteBuffer parts = ByteBuffer.wrap(closed);
    SealKey key = key(parts.getInt());
    byte[] nonce = new byte[NONCE_LENGTH];
    parts.get(nonce);
    byte[] text = new byte[parts.remaining()];
    parts.get(text);
    return apply(Cipher.DECRYPT_MODE, key, nonce, text, owner);
  }

  /**
   * 32 bytes for another purpose, such as a salt that all replicas share: they tell nothing of the
   * key, nor of what another purpose gets (HMAC-SHA256 as a pseudo-random function).
   */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance(DERIVATION);
      mac.init(new SecretKeySpec(keys.getFirst().secret().getEncoded(), DERIVATION));
      return mac.doFinal(purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SealKey key(int id) {
    return keys.stream()
        .filter(known -> known.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sealed by a key that is not in portal.sealing.keys any more"));
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance(CIPHER);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] apply(int mode, SealKey key, byte[] nonce, byte[] input, String owner) {
    try {
      Cipher cipher = CIPHERS.get();
      cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("not sealed for this owner, or changed since", refused);
    }
  }
}
