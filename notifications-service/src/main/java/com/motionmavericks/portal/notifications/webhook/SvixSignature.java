package com.motionmavericks.portal.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Svix' signature of a webhook (<a
 * href="https://docs.svix.com/receiving/verifying-payloads/how-manual">how to verify</a>):
 * HMAC-SHA256 over {@code id.timestamp.body} as it came, base64, several of them separated by
 * spaces.
 */
final class SvixSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String SECRET_PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  /**
   * Several secrets are good at once while one is rotated.
   *
   * @param secrets {@code whsec_<base64>}
   */
  SvixSignature(List<String> secrets) {
    List<SecretKeySpec> all = new ArrayList<>();
    for (String secret : secrets) {
      String encoded =
          secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
      all.add(new SecretKeySpec(Base64.getDecoder().decode(encoded), ALGORITHM));
    }
    this.keys = List.copyOf(all);
  }

  /** What a webhook's headers say; empty strings where they are absent. */
  record Headers(String id, String timestamp, String signature) {}

  /** Is the body signed with one of the secrets, within five minutes of now? */
  boolean verifies(Headers headers, byte[] body, Instant now) {
    return headers.id().length() > 0
        && isTimely(headers.timestamp(), now)
        && keys.stream().anyMatch(key -> signedWith(key, headers, body));
  }

  private static boolean isTimely(String timestamp, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private static boolean signedWith(SecretKeySpec key, Headers headers, byte[] body) {
    byte[] expected = hmac(key, headers, body);
    boolean found = false;
    for (String candidate : headers.signature().split(" ", -1)) {
      if (candidate.startsWith(VERSION)) {
        // All of them are compared, each in constant time.
        found |= MessageDigest.isEqual(expected, decode(candidate.substring(VERSION.length())));
      }
    }
    return found;
  }

  private static byte[] hmac(SecretKeySpec key, Headers headers, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((headers.id() + "." + headers.timestamp() + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
