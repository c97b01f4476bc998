package com.motionmavericks.portal.sealing;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of AES-256.
 *
 * @param id the first bytes of its SHA-256: tells keys apart, and nothing of them
 */
record SealKey(int id, SecretKey secret) {
  private static final int LENGTH = 32;

  /**
   * From the configuration.
   *
   * @throws ConfigurationException where it is none; does not repeat it
   */
  static SealKey of(String base64) {
    byte[] bytes = decode(base64);
    if (bytes.length != LENGTH) {
      throw new ConfigurationException(
          "portal.sealing.keys: a key is %d bytes and not 32; make one by openssl rand -base64 32"
              .formatted(bytes.length));
    }
    return new SealKey(ByteBuffer.wrap(digest(bytes)).getInt(), new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException("portal.sealing.keys: a key is not base64");
    }
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "SealKey";
  }
}
