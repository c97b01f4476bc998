package com.motionmavericks.portal.assets.playback;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
  @SuppressWarnings("NullAway.Init")
  private static RSAPrivateKey key;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path mounted;

  @BeforeAll
  static void generate() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    key = (RSAPrivateKey) generator.generateKeyPair().getPrivate();
  }

  @Test
  void isReadInEachFormInWhichItIsGiven() {
    String pkcs8 = pem("PRIVATE KEY", key.getEncoded());
    // PKCS #8 wraps PKCS #1 behind 26 bytes: two headers, a version and an algorithm.
    byte[] pkcs1 = java.util.Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);
    String ofMux = pem("RSA PRIVATE KEY", pkcs1);

    for (String text : java.util.List.of(pkcs8, ofMux, base64(pkcs8), base64(ofMux))) {
      assertThat(SigningKey.of("k", text).key().getPrivateExponent())
          .isEqualTo(key.getPrivateExponent());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n", "c2VjcmV0"})
  void saysNothingOfWhatIsNone(String text) {
    assertThatThrownBy(() -> SigningKey.of("k", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an RSA private key")
        .hasNoCause();
  }

  @Test
  void isNotPrinted() {
    SigningKey read = SigningKey.of("k", pem("PRIVATE KEY", key.getEncoded()));

    assertThat(read.toString()).isEqualTo("SigningKey[k]");
  }

  @Test
  void aMountedFileGoesFirstAndIsReadAsMuxAnswered() throws IOException {
    Path file = Files.writeString(mounted.resolve("key.json"), answer("mounted"));
    KeySource source = new KeySource(Optional.of(file), Optional.of("given"), Optional.of("bad"));

    assertThat(source.read().map(SigningKey::id)).contains("mounted");

    Files.writeString(file, "{");
    assertThatThrownBy(source::read).hasMessageContaining("cannot be read").hasNoCause();
  }

  @Test
  void anotherKeyTakesOverWhereTheFileChanges() throws IOException {
    Path file = Files.writeString(mounted.resolve("key.json"), answer("first"));
    SigningKeys keys = new SigningKeys(new FileOnly(file));
    assertThat(keys.current().map(SigningKey::id)).contains("first");

    Files.writeString(file, "half of a fi");
    keys.look();
    assertThat(keys.current().map(SigningKey::id)).contains("first");

    Files.writeString(file, answer("second"));
    keys.look();
    assertThat(keys.current().map(SigningKey::id)).contains("second");
  }

  private static String answer(String id) {
    return "{\"data\":{\"id\":\"%s\",\"private_key\":\"%s\",\"created_at\":\"1\"}}"
        .formatted(id, base64(pem("PRIVATE KEY", key.getEncoded())));
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
  }

  private record FileOnly(Path file) implements PlaybackConfig {
    @Override
    public Optional<String> keyId() {
      return Optional.empty();
    }

    @Override
    public Optional<String> privateKey() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> keyFile() {
      return Optional.of(file);
    }

    @Override
    public java.time.Duration life() {
      return java.time.Duration.ofHours(1);
    }

    @Override
    public String streamUrl() {
      return "https://stream.example";
    }

    @Override
    public String imageUrl() {
      return "https://image.example";
    }
  }
}
