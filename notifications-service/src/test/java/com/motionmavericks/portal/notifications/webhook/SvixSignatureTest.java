package com.motionmavericks.portal.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.webhook.SvixSignature.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vector of Svix' own documentation. */
class SvixSignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIME = "1614265330";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);

  private final SvixSignature signature = new SvixSignature(List.of(SECRET));

  @Test
  void verifiesTheDocumentedVector() {
    assertThat(verifies(ID, TIME, SIGNATURE, SENT)).isTrue();
    assertThat(verifies(ID, TIME, "v1,AAAA v2,x " + SIGNATURE, SENT)).isTrue();
  }

  @Test
  void refusesWhatIsForgedOrMalformed() {
    assertThat(verifies("msg_other", TIME, SIGNATURE, SENT)).isFalse();
    assertThat(verifies(ID, "1614265331", SIGNATURE, SENT)).isFalse();
    assertThat(verifies("", TIME, SIGNATURE, SENT)).isFalse();
    assertThat(verifies(ID, "soon", SIGNATURE, SENT)).isFalse();
    assertThat(verifies(ID, TIME, "", SENT)).isFalse();
    assertThat(verifies(ID, TIME, "v1,%%%", SENT)).isFalse();
    assertThat(verifies(ID, TIME, SIGNATURE.replace("v1,", "v2,"), SENT)).isFalse();
    assertThat(signature.verifies(new Headers(ID, TIME, SIGNATURE), "{}".getBytes(UTF_8), SENT))
        .isFalse();
  }

  @Test
  void refusesWhatIsStaleOrOfTheFuture() {
    assertThat(verifies(ID, TIME, SIGNATURE, SENT.plus(Duration.ofMinutes(5)))).isTrue();
    assertThat(verifies(ID, TIME, SIGNATURE, SENT.plus(Duration.ofSeconds(301)))).isFalse();
    assertThat(verifies(ID, TIME, SIGNATURE, SENT.minus(Duration.ofSeconds(301)))).isFalse();
  }

  @Test
  void takesSeveralSecretsWhileOneIsRotated() {
    SvixSignature rotating = new SvixSignature(List.of("whsec_AAAAAAAAAAAAAAAAAAAAAA==", SECRET));

    assertThat(rotating.verifies(new Headers(ID, TIME, SIGNATURE), BODY, SENT)).isTrue();
  }

  private boolean verifies(String id, String time, String value, Instant now) {
    return signature.verifies(new Headers(id, time, value), BODY, now);
  }
}
