package com.motionmavericks.portal.tracing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private static final int OF_EACH = 500;

  @Test
  void letsNoSecretPass() {
    List<Corpus.Private> secrets = new Corpus().secrets(OF_EACH);

    List<Corpus.Private> survivors =
        secrets.stream()
            .filter(secret -> Scrubber.scrub(secret.text()).contains(secret.secret()))
            .toList();

    assertThat(secrets).hasSizeGreaterThan(9_000);
    assertThat(survivors).isEmpty();
  }

  @Test
  void masksAtMostOneHarmlessValueInAHundred() {
    List<Corpus.Harmless> harmless = new Corpus().harmless(OF_EACH);

    List<Corpus.Harmless> masked =
        harmless.stream()
            .filter(value -> !Scrubber.scrub(value.text()).equals(value.text()))
            .toList();

    assertThat(harmless).hasSizeGreaterThan(9_000);
    assertThat(masked.size())
        .as(() -> masked.stream().collect(Collectors.groupingBy(Corpus.Harmless::kind)).toString())
        .isLessThanOrEqualTo(harmless.size() / 100);
  }

  @Test
  void handsTheSameTextBackWhereNothingHasToGo() {
    String text = "SELECT id FROM project WHERE tenant_id = $1";

    assertThat(Scrubber.scrub(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mail to ada.l@example.org failed|mail to {mail} failed",
        "Connection refused: db/10.1.2.3:5432|Connection refused: db/{ip}:5432",
        "from [::1]:8080|from [{ip}]:8080",
        "::ffff:10.0.0.1 called|{ip} called",
        "GET /s/short?x=1|GET /s/{token}?{query}",
        "password=hunter2&user=bob|password={secret}&user=bob",
        "{\"passphrase\":\"a \\\"b\\\" c\",\"id\":7}|{\"passphrase\":{secret},\"id\":7}",
        "Authorization: Bearer abc.def|Authorization: {secret}",
        "paid with 4111 1111 1111 1111.|paid with {card}.",
        "call +44 20 7946 0958 now|call {phone} now",
        "https://u:p@mux.example/v?sig=x#y|https://{credential}@mux.example/v?{query}",
      })
  void showsWhatItMasked(String text, String shown) {
    assertThat(Scrubber.scrub(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "release v1.2.3.4",
        "1.2.3.4.5",
        "Foo::bar",
        "@Path(\"/s/{token}\")",
        "tokens_removed=5",
        "4111 1111 1111 1112",
        "a bearer token for this API"
      })
  void keepsWhatOnlyLooksPrivate(String text) {
    assertThat(Scrubber.scrub(text)).isEqualTo(text);
  }
}
