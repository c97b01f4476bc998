package com.motionmavericks.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final String OLD = key(1);
  private static final String NEW = key(2);
  private static final byte[] SECRET = "https://studio.example/s/token".getBytes(UTF_8);

  @Test
  void opensWhatItClosed() {
    Seal seal = seal(NEW);

    byte[] closed = seal.close(SECRET, "acme");

    assertThat(seal.open(closed, "acme")).isEqualTo(SECRET);
    assertThat(new String(closed, UTF_8)).doesNotContain("token");
    assertThat(seal.close(SECRET, "acme")).isNotEqualTo(closed);
  }

  @Test
  void opensForItsOwnerOnly() {
    Seal seal = seal(NEW);
    byte[] closed = seal.close(SECRET, "acme");

    assertThatThrownBy(() -> seal.open(closed, "other"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void derivesForEachPurposeByItself() {
    assertThat(seal(NEW).derive("salt")).hasSize(32).isEqualTo(seal(NEW).derive("salt"));
    assertThat(seal(NEW).derive("salt")).isNotEqualTo(seal(NEW).derive("salts"));
    assertThat(seal(NEW).derive("salt")).isNotEqualTo(seal(OLD).derive("salt"));
  }

  @Test
  void noticesEachChangedByte() {
    Seal seal = seal(NEW);
    byte[] closed = seal.close(SECRET, "acme");

    for (int i = 0; i < closed.length; i++) {
      byte[] changed = closed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open(changed, "acme"))
          .isInstanceOf(IllegalArgumentException.class);
      byte[] cut = Arrays.copyOf(closed, i);
      assertThatThrownBy(() -> seal.open(cut, "acme")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void opensByTheOldKeyUntilThatIsTakenAway() {
    byte[] closed = seal(OLD).close(SECRET, "acme");

    assertThat(seal(NEW, OLD).open(closed, "acme")).isEqualTo(SECRET);
    assertThatThrownBy(() -> seal(NEW).open(closed, "acme"))
        .hasMessageContaining("portal.sealing.keys");
    assertThat(seal(NEW).open(seal(NEW, OLD).close(SECRET, "acme"), "acme")).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "no base64!", ""})
  void refusesABadKeyWithoutRepeatingIt(String bad) {
    assertThatThrownBy(() -> SealKey.of(bad))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("portal.sealing.keys")
        .hasMessageNotContaining("c2hvcnQ=");
  }

  @Test
  void mustBeToldItsKeys() {
    SealingConfig config = Mapped.defaults(SealingConfig.class, Map.of("portal.sealing.keys", OLD));

    assertThat(config.keys()).isEqualTo(List.of(OLD));
  }

  private static Seal seal(String... keys) {
    return new Seal(() -> List.of(keys));
  }

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
