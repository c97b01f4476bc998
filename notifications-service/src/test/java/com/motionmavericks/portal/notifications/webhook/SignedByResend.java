package com.motionmavericks.portal.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks as Resend, that is Svix, signs them. */
public final class SignedByResend {
  private static final String KEY = "portal-development-webhook-key";

  private SignedByResend() {}

  /** The three headers of a signature. */
  public static Map<String, String> headers(String id, Instant time, String body) {
    String timestamp = Long.toString(time.getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      return Map.of(
          "svix-id", id,
          "svix-timestamp", timestamp,
          "svix-signature", "v1," + Base64.getEncoder().encodeToString(signature));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
