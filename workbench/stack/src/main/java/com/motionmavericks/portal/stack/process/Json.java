package com.motionmavericks.portal.stack.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** JSON in files and answers. */
public final class Json {
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** What the text says; a missing node where it is no JSON. */
  public static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** What the file says; a missing node where there is none, or none that can be read. */
  public static JsonNode read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** For people and programs alike. */
  public static String pretty(JsonNode node) {
    return node.toPrettyString();
  }

  /** Writes in one step: a reader sees the old text or the new one. */
  public static void write(Path file, JsonNode node) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path work = Files.createTempFile(folder, ".write", null);
      Files.writeString(work, pretty(node) + "\n");
      Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Refusal(
          "Cannot write %s (%s): is the disk full, or the folder not yours?"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
