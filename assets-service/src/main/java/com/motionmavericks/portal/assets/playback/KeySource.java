package com.motionmavericks.portal.assets.playback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the signing key is: in a file, which wins, or in two properties. */
record KeySource(Optional<Path> file, Optional<String> id, Optional<String> privateKey) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static KeySource of(PlaybackConfig config) {
    return new KeySource(config.keyFile(), config.keyId(), config.privateKey());
  }

  /**
   * The key as it is now.
   *
   * @return empty where none is configured
   * @throws IllegalArgumentException where what is configured is none; says nothing of it
   */
  Optional<SigningKey> read() {
    return file.isPresent()
        ? Optional.of(read(file.get()))
        : id.flatMap(name -> privateKey.map(key -> SigningKey.of(name, key)));
  }

  /** {@code {"data": {"id", "private_key"}}}, or what is in {@code data} alone. */
  private static SigningKey read(Path file) {
    try {
      JsonNode answer = JSON.readTree(Files.readAllBytes(file));
      JsonNode data = answer.has("data") ? answer.path("data") : answer;
      return SigningKey.of(data.path("id").asText(""), data.path("private_key").asText(""));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("the file cannot be read as JSON");
    }
  }
}
