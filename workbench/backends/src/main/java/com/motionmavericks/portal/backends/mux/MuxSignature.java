package com.motionmavericks.portal.backends.mux;

import com.motionmavericks.portal.backends.http.Webhooks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks as Mux does: {@code Mux-Signature: t=<unix seconds>,v1=<hex>}. */
public final class MuxSignature implements Webhooks.Signer {
  private static final String ALGORITHM = "HmacSHA256";

  private final String secret;

  public MuxSignature(String secret) {
    this.secret = secret;
  }

  @Override
  public Map<String, String> headers(String id, Instant time, byte[] body) {
    return Map.of("mux-signature", value(time.getEpochSecond(), body));
  }

  /** The header's value for a body sent at this second of the Unix epoch. */
  public String value(long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
