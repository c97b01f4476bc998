package com.motionmavericks.portal.assets.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the start-up gate asks. */
class SigningKeyCheckTest {
  @Test
  void refusesTheKeyOfThisRepositoryUnderWhateverName() throws IOException {
    for (String name : new String[] {"development-signing-key", "production"}) {
      assertThat(objection(name, development()).orElseThrow()).startsWith("the development key");
    }
  }

  @Test
  void refusesNoKey() {
    assertThat(objection(new KeySource(Optional.empty(), Optional.of("k"), Optional.empty())))
        .isPresent();
  }

  @Test
  void refusesABrokenOneAndDoesNotSayIt() {
    assertThat(objection("k", "c2VjcmV0").orElseThrow())
        .startsWith("the signing key cannot be read")
        .doesNotContain("c2VjcmV0");
    assertThat(
            objection(
                new KeySource(
                    Optional.of(Path.of("/nowhere")), Optional.empty(), Optional.empty())))
        .isPresent();
  }

  @Test
  void takesAnother() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(der)
            + "\n-----END PRIVATE KEY-----";

    assertThat(objection("k", pem)).isEmpty();
  }

  private static Optional<String> objection(String id, String key) {
    return objection(new KeySource(Optional.empty(), Optional.of(id), Optional.of(key)));
  }

  private static Optional<String> objection(KeySource source) {
    return SigningKeyCheck.objection(source);
  }

  private static String development() throws IOException {
    Properties properties = new Properties();
    try (InputStream file =
        SigningKeyCheckTest.class.getResourceAsStream("/application.properties")) {
      properties.load(file);
    }
    return properties.getProperty("development.signing-key");
  }
}
