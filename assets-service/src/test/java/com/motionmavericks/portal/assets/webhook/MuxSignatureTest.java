package com.motionmavericks.portal.assets.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the vector of Mux's own reference library. */
class MuxSignatureTest {
  private static final String SECRET = "SuperSecret123";
  private static final Instant SIGNED = Instant.ofEpochSecond(1_565_125_718);
  private static final byte[] BODY = "{\"test\":\"body\"}".getBytes(UTF_8);
  private static final String DIGEST =
      "854ece4c22acef7c66b57d4e504153bc512595e8e9c772ece2a68150548c19a7";
  private static final String HEADER = "t=1565125718,v1=" + DIGEST;

  @Test
  void takesTheReferenceVector() {
    assertThat(proves(HEADER, BODY, SIGNED, SECRET)).isTrue();
  }

  @Test
  void takesOneOfSeveralSignaturesAndSecrets() {
    String several = "t=1565125718, v0=abc, v1=" + "0".repeat(64) + ", v1=" + DIGEST;

    assertThat(proves(several, BODY, SIGNED, "the old one", SECRET)).isTrue();
  }

  @Test
  void refusesAnotherBodySecretOrTime() {
    assertThat(proves(HEADER, "{\"test\":\"bodY\"}".getBytes(UTF_8), SIGNED, SECRET)).isFalse();
    assertThat(proves(HEADER, BODY, SIGNED, "SuperSecret124")).isFalse();
    assertThat(proves(HEADER.replace("718", "719"), BODY, SIGNED, SECRET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 0, 300})
  void takesWhatIsFresh(long secondsLater) {
    assertThat(proves(HEADER, BODY, SIGNED.plusSeconds(secondsLater), SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301})
  void refusesWhatIsStaleOrFromTheFuture(long secondsLater) {
    assertThat(proves(HEADER, BODY, SIGNED.plusSeconds(secondsLater), SECRET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63})
  void refusesATruncatedDigest(int length) {
    String truncated = "t=1565125718,v1=" + DIGEST.substring(0, length);

    assertThat(proves(truncated, BODY, SIGNED, SECRET)).isFalse();
  }

  @Test
  void refusesADigestOfAnotherScheme() {
    String other = "t=1565125718,v0=" + DIGEST + ",v1=" + "0".repeat(64);

    assertThat(proves(other, BODY, SIGNED, SECRET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=1565125718",
        "v1=" + DIGEST,
        "t=,v1=" + DIGEST,
        "t=-1,v1=" + DIGEST,
        "t=1565125718,t=1565125719,v1=" + DIGEST,
        "t=99999999999999999999,v1=" + DIGEST,
        DIGEST
      })
  void cannotReadWhatIsNoSignature(String header) {
    assertThat(MuxSignature.parse(header)).isEmpty();
  }

  private static boolean proves(String header, byte[] body, Instant now, String... secrets) {
    return MuxSignature.parse(header).orElseThrow().proves(body, List.of(secrets), now);
  }
}
