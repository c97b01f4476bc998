package com.motionmavericks.portal.sharelinks.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PassphraseHashTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void matchesItselfOnly() {
    PassphraseHash hash = PassphraseHash.of("correct horse", random);

    assertThat(hash.matches("correct horse")).isTrue();
    assertThat(hash.matches("correct horsf")).isFalse();
    assertThat(hash.matches("")).isFalse();
    assertThat(PassphraseHash.of("correct horse", random)).isNotEqualTo(hash);
  }

  /** The reference implementation's answer for password "password", salt "somesalt". */
  @Test
  void isArgon2idAsOthersMakeIt() {
    PassphraseHash reference =
        new PassphraseHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

    assertThat(reference.matches("password")).isTrue();
  }

  @Test
  void showsItselfInNoLogLine() {
    PassphraseHash hash = PassphraseHash.of("correct horse", random);

    assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat("" + hash).doesNotContain("argon2id$");
  }
}
