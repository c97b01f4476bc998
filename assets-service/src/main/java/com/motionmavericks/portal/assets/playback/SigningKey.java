package com.motionmavericks.portal.assets.playback;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that makes addresses valid.
 *
 * @param id Mux' name for it
 */
record SigningKey(String id, RSAPrivateKey key) {
  private static final String PEM = "-----BEGIN ";
  private static final String PKCS_1 = "-----BEGIN RSA PRIVATE KEY-----";

  /** {@code SEQUENCE { INTEGER 0, SEQUENCE { OID rsaEncryption, NULL } …}} (RFC 5208, RFC 8017). */
  private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  /**
   * Reads a key.
   *
   * @param text PEM of PKCS #1 or #8, or that in base64
   * @throws IllegalArgumentException where it is none; says nothing of it
   */
  static SigningKey of(String id, String text) {
    try {
      String pem =
          text.strip().startsWith(PEM)
              ? text.strip()
              : new String(Base64.getMimeDecoder().decode(text.strip()), US_ASCII);
      byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      byte[] pkcs8 = pem.contains(PKCS_1) ? inPkcs8(der) : der;
      return new SigningKey(
          id,
          (RSAPrivateKey)
              KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      // Without the cause: its message may quote the key.
      throw new IllegalArgumentException("not an RSA private key");
    }
  }

  /** The JDK reads PKCS #8 only, which is PKCS #1 in a wrapper. */
  private static byte[] inPkcs8(byte[] pkcs1) {
    byte[] octets = der(0x04, pkcs1);
    byte[] content = new byte[RSA.length + octets.length];
    System.arraycopy(RSA, 0, content, 0, RSA.length);
    System.arraycopy(octets, 0, content, RSA.length, octets.length);
    return der(0x30, content);
  }

  /** One element of up to 64 KiB: its tag, its length, its content. */
  private static byte[] der(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 4);
    out.write(tag);
    out.write(0x82);
    out.write(content.length >> 8);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** Tells keys from each other, and nothing of them. */
  String fingerprint() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
