package com.motionmavericks.portal.backends.resend;

import com.motionmavericks.portal.backends.http.Webhooks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks as Svix does for Resend: {@code svix-signature: v1,<base64>}. */
public final class SvixSignature implements Webhooks.Signer {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  private final byte[] key;

  /**
   * Decodes the key.
   *
   * @param secret {@code whsec_} and the key in base64
   */
  public SvixSignature(String secret) {
    if (!secret.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a Svix secret begins with " + PREFIX);
    }
    this.key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  @Override
  public Map<String, String> headers(String id, Instant time, byte[] body) {
    long seconds = time.getEpochSecond();
    return Map.of(
        "svix-id", id,
        "svix-timestamp", Long.toString(seconds),
        "svix-signature", value(id, seconds, body));
  }

  /** The signature of a message with this id, sent at this second of the Unix epoch. */
  public String value(String id, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
