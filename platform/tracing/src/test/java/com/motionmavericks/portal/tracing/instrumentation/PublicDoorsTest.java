package com.motionmavericks.portal.tracing.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicDoorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/s/secret",
        "/s/secret/unlock",
        "/s/secret?x=1",
        "//s/secret",
        "/./s/secret",
        "/x/../s/secret",
        "/s;v=1/secret",
        "/%73/secret",
        "/s/%2e/secret",
        "/unsubscribe/secret",
        "/s/secret;v=1",
        "/s/.%2e/s/secret"
      })
  void hideWhatIsBehindThem(String uri) {
    assertThat(PublicDoors.isPublic(uri)).isTrue();
    assertThat(PublicDoors.shown(uri)).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/projects", "/share-links/s/x", "/sx/secret", "/%ZZ/s"})
  void areNoOthers(String uri) {
    assertThat(PublicDoors.isPublic(uri)).isFalse();
    assertThat(PublicDoors.shown(uri)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"/webhooks/mux, /webhooks/mux"})
  void showTheNameOfAWebhook(String uri, String shown) {
    assertThat(PublicDoors.isPublic(uri)).isTrue();
    assertThat(PublicDoors.shown(uri)).isEqualTo(shown);
  }
}
