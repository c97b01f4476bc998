package com.motionmavericks.portal.assets.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.api.JsonConventions;
import com.motionmavericks.portal.assets.SignedByMux;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Headers and envelopes that are made up: whatever comes is read or refused, and nothing escapes.
 */
class GeneratedWebhooksTest {
  private static final long SEED = Long.getLong("portal.generated.seed", 20_261_125L);
  private static final int RUNS = 20_000;
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final ObjectMapper JSON = json();

  private final Random random = new Random(SEED);

  private static final String ENVELOPE =
      """
      {"type":"video.asset.ready","id":"3f1c","created_at":"2026-11-25T10:00:00Z",
      "object":{"type":"asset","id":"m"},"environment":{"name":"n","id":"e"},"attempts":[],
      "data":{"id":"m","status":"ready","upload_id":"u","passthrough":
      "01a207ab-586c-7b1b-9ced-45ed0d4d0b70|00-2c62c0e5b9478e3677b0227073499624-cf4e3f06d5ce3711-01",
      "playback_ids":[{"id":"p","policy":"signed"}],"errors":{"type":"invalid_input"}}}
      """;

  @Test
  void noHeaderProvesAnythingButTheRightOne() {
    byte[] body = ENVELOPE.getBytes(UTF_8);
    String right = SignedByMux.header(ENVELOPE, NOW, "secret");
    assertThat(proves(right, body)).isTrue();

    for (int run = 0; run < RUNS; run++) {
      String spoilt = spoilt(right);
      if (!equivalent(spoilt, right)) {
        assertThat(proves(spoilt, body)).as("seed %d: %s", SEED, spoilt).isFalse();
      }
    }
  }

  @Test
  void everyBodyIsReadOrRefused() {
    int read = 0;
    for (int run = 0; run < RUNS; run++) {
      byte[] body = spoilt(ENVELOPE).getBytes(ISO_8859_1);
      try {
        Optional<MuxEvent> event = MuxEvent.read(body, JSON);
        read += event.isPresent() ? 1 : 0;
      } catch (IllegalArgumentException refused) {
        assertThat(refused.getMessage()).as("seed %d", SEED).doesNotContain("passthrough", "m\"");
      }
    }
    assertThat(read).as("spoilt ones that can still be read").isBetween(RUNS / 100, RUNS);
  }

  @Test
  void aValueOfAnyTypeAnywhereIsReadOrRefused() {
    List<String> odd =
        List.of(
            "null", "0", "-1.5e300", "true", "\"\"", "\"\\u0000\"", "[]", "{}", "[null]", "[[]]");
    for (String member : List.of("id", "type", "data", "passthrough", "playback_ids", "errors")) {
      for (String value : odd) {
        String body =
            ENVELOPE.replaceAll(
                "(?s)\"" + member + "\":\\s*(\"[^\"]*\"|\\[[^]]*]|\\{[^{}]*})",
                "\"" + member + "\":" + value.replace("\\", "\\\\"));
        try {
          var _ = MuxEvent.read(body.getBytes(UTF_8), JSON);
        } catch (IllegalArgumentException refused) {
          assertThat(refused).hasNoCause();
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoEvent() {
    for (String body : List.of("", "null", "[]", "{}", "{\"id\":\"x\"}", "{\"id\":1,\"type\":2}")) {
      assertThatThrownBy(() -> MuxEvent.read(body.getBytes(UTF_8), JSON))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Characters changed, taken away, doubled or put in, once or a few times. */
  private String spoilt(String text) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int times = 1 + random.nextInt(4); times > 0 && !spoilt.isEmpty(); times--) {
      int at = random.nextInt(spoilt.length());
      switch (random.nextInt(5)) {
        case 0 -> spoilt.setCharAt(at, (char) random.nextInt(256));
        case 1 -> spoilt.deleteCharAt(at);
        case 2 -> spoilt.insert(at, (char) (32 + random.nextInt(95)));
        case 3 -> spoilt.insert(at, text.substring(random.nextInt(text.length())));
        default -> spoilt.setLength(at);
      }
    }
    return spoilt.toString();
  }

  /** The same but for blanks around parts, parts of other schemes, and repeated signatures. */
  private static boolean equivalent(String header, String right) {
    String time = right.substring(0, right.indexOf(','));
    String digest = right.substring(right.indexOf(',') + 1);
    List<String> parts = List.of(header.split(",", -1)).stream().map(String::strip).toList();
    return parts.contains(time)
        && parts.contains(digest)
        && parts.stream().filter(part -> part.matches("t=\\d{1,12}")).count() == 1;
  }

  private static boolean proves(String header, byte[] body) {
    return MuxSignature.parse(header)
        .map(signature -> signature.proves(body, List.of("secret"), NOW))
        .orElse(false);
  }

  private static ObjectMapper json() {
    ObjectMapper json = new ObjectMapper();
    new JsonConventions().customize(json);
    return json;
  }
}
