package com.motionmavericks.portal.assets.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code Mux-Signature} header: {@code t=<unix seconds>,v1=<hex>}, where hex is the HMAC-SHA256
 * of {@code t.body}. Several {@code v1} may stand in it while Mux's secret is replaced; signatures
 * of schemes that we do not know are passed over.
 *
 * @param time as it was signed: the text goes into the digest
 */
record MuxSignature(String time, List<String> digests) {
  /** Both ways: a clock that is ahead would otherwise keep a recorded webhook fresh for long. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern TIME = Pattern.compile("t=(\\d{1,12})");
  private static final Pattern DIGEST = Pattern.compile("v1=(.*)");

  MuxSignature {
    digests = List.copyOf(digests);
  }

  /** Empty where it has not exactly one time and at least one signature. */
  static Optional<MuxSignature> parse(String header) {
    List<String> times = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      Matcher time = TIME.matcher(part.strip());
      Matcher digest = DIGEST.matcher(part.strip());
      if (time.matches()) {
        times.add(time.group(1));
      } else if (digest.matches()) {
        digests.add(digest.group(1));
      }
    }
    return times.size() == 1 && !digests.isEmpty()
        ? Optional.of(new MuxSignature(times.getFirst(), digests))
        : Optional.empty();
  }

  /** Was it made lately, with one of the secrets, over exactly these bytes? */
  boolean proves(byte[] body, List<String> secrets, Instant now) {
    return secrets.stream().anyMatch(secret -> isBy(secret, body)) && isFresh(now);
  }

  private boolean isFresh(Instant now) {
    Instant signed = Instant.ofEpochSecond(Long.parseLong(time));
    return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
  }

  /** In constant time, so that nobody can guess a digest byte by byte. */
  private boolean isBy(String secret, byte[] body) {
    byte[] wanted = HexFormat.of().formatHex(digest(secret, body)).getBytes(StandardCharsets.UTF_8);
    return digests.stream()
        .map(digest -> digest.getBytes(StandardCharsets.UTF_8))
        .anyMatch(digest -> MessageDigest.isEqual(wanted, digest));
  }

  private byte[] digest(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, impossible);
    }
  }
}
