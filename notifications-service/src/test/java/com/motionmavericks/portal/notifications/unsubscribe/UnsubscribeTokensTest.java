package com.motionmavericks.portal.notifications.unsubscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.testkit.configuration.Mapped;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsubscribeTokensTest {
  private static final String OLD = key("the-old-key-of-thirty-two-bytes!");
  private static final String NEW = key("the-new-key-of-thirty-two-bytes!");
  private static final NotificationId MAIL = new NotificationId(UUID.randomUUID());

  @Test
  void leadBackToTheirMail() {
    String token = tokens(NEW).of(MAIL);

    assertThat(token).matches("[A-Za-z0-9_-]{64}");
    assertThat(tokens(NEW).read(token)).contains(MAIL);
  }

  @Test
  void ofAnOldKeyAreGoodWhileItIsNamed() {
    String token = tokens(OLD).of(MAIL);

    assertThat(tokens(NEW + "," + OLD).read(token)).contains(MAIL);
    assertThat(tokens(NEW + "," + OLD).of(MAIL)).isEqualTo(tokens(NEW).of(MAIL));
    assertThat(tokens(NEW).read(token)).isEmpty();
  }

  @Test
  void areNoneWhereOneLetterIsAnother() {
    UnsubscribeTokens tokens = tokens(NEW);
    String token = tokens.of(MAIL);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.read(changed)).as("letter %d", i).isEmpty();
    }
    for (String none : new String[] {"", "x", "%", token.substring(1), token + token}) {
      assertThat(tokens.read(none)).isEmpty();
    }
  }

  @Test
  void areNotMadeByABadKey() {
    for (String bad : new String[] {key("short"), "not base64!"}) {
      assertThatThrownBy(() -> tokens(bad))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("portal.unsubscribe.keys")
          .hasMessageNotContaining(bad);
    }
  }

  @Test
  void haveSettings() {
    UnsubscribeConfig config =
        Mapped.full(
            UnsubscribeConfig.class,
            Map.of(
                "portal.unsubscribe.keys",
                NEW + "," + OLD,
                "portal.unsubscribe.public-url",
                "https://portal.example"));

    assertThat(config.keys()).containsExactly(NEW, OLD);
    assertThat(config.publicUrl()).isEqualTo("https://portal.example");
  }

  private static UnsubscribeTokens tokens(String keys) {
    return new UnsubscribeTokens(
        Mapped.defaults(UnsubscribeConfig.class, Map.of("portal.unsubscribe.keys", keys)));
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
