package com.motionmavericks.portal.backends.oidc;

import com.motionmavericks.portal.backends.machine.Folders;
import com.motionmavericks.portal.backends.machine.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer's private key, made once a state. */
final class SigningKey {
  private SigningKey() {}

  static RSAKey in(Path home) {
    Path file = home.resolve("signing-key.json");
    try {
      Files.createDirectories(home);
      if (!Files.exists(file)) {
        Folders.write(file, generate().toJSONString());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException | ParseException e) {
      throw new StartRefused("Cannot read or write " + file + ": " + e.getMessage(), e);
    }
  }

  /** A new one, under the name that mock-oauth2-server publishes every key: its issuer's id. */
  static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048).keyID(Issuer.ID).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JVM makes RSA keys", e);
    }
  }
}
