package com.motionmavericks.portal.assets.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.VersionId;
import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassthroughTest {
  private static final VersionId ASSET = version(1);
  private static final String TRACEPARENT =
      "00-2c62c0e5b9478e3677b0227073499624-cf4e3f06d5ce3711-01";
  private static final Optional<Cause> INGEST = Optional.of(new Cause(TRACEPARENT, "portal=4:abc"));

  @Test
  void comesBackAsItWent() {
    Passthrough sent = Passthrough.of(ASSET, INGEST);

    assertThat(sent.text()).hasSize(92);
    assertThat(Passthrough.parse(sent.text())).contains(sent);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 999_999})
  void tellsALaterVersionBehind(int number) {
    Passthrough sent = Passthrough.of(version(number), INGEST);

    assertThat(sent.text()).endsWith(TRACEPARENT + "|" + number).hasSizeLessThan(256);
    assertThat(Passthrough.parse(sent.text())).contains(sent);
    Passthrough untraced = Passthrough.of(version(number), Optional.empty());
    assertThat(Passthrough.parse(untraced.text())).contains(untraced);
  }

  @Test
  void takesTheStoryFromWhatWasKept() {
    assertThat(new Passthrough(ASSET, TRACEPARENT).cause(INGEST)).isEqualTo(INGEST);
  }

  @Test
  void leadsToTheKeptIngestWhereMuxGivesBackNoTrace() {
    assertThat(new Passthrough(ASSET, null).cause(INGEST)).isEqualTo(INGEST);
    assertThat(new Passthrough(ASSET, "rubbish").cause(INGEST)).isEqualTo(INGEST);
  }

  @Test
  void worksWithoutAnyTrace() {
    Passthrough sent = Passthrough.of(ASSET, Optional.empty());

    assertThat(Passthrough.parse(sent.text())).contains(sent);
    assertThat(sent.cause(Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "|",
        "somebody else's",
        "|" + TRACEPARENT,
        "------------------------------------",
        "01a207ab-586c-7b1b-9ced-45ed0d4d0b70|x|0",
        "01a207ab-586c-7b1b-9ced-45ed0d4d0b70|x|99999999999",
        "01a207ab-586c-7b1b-9ced-45ed0d4d0b70|x|2|3"
      })
  void leavesAloneWhatIsNotOurs(String text) {
    assertThat(Passthrough.parse(text)).isEmpty();
  }

  private static VersionId version(int number) {
    return new VersionId(
        new AssetId(UUID.fromString("01a207ab-586c-7b1b-9ced-45ed0d4d0b70")), number);
  }
}
