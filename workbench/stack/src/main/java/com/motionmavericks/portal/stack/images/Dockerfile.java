package com.motionmavericks.portal.stack.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Runnables;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a Dockerfile says, done in a folder: its stages are one here, for they have one base image
 * and add to each other.
 */
final class Dockerfile {
  private final Checkout checkout;
  private final List<Instruction> instructions;

  private record Instruction(String keyword, String arguments) {
    static Instruction of(String line) {
      String[] parts = line.split("\\s+", 2);
      return new Instruction(parts[0], parts[1]);
    }

    /** Without its options. */
    List<String> words() {
      return Stream.of(arguments.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
    }
  }

  Dockerfile(Checkout checkout, Path file, Map<String, String> arguments) {
    this.checkout = checkout;
    try {
      String text = Files.readString(checkout.root().resolve(file)).replace("\\\n", " ");
      for (Map.Entry<String, String> argument : arguments.entrySet()) {
        text = text.replace("${" + argument.getKey() + "}", argument.getValue());
      }
      this.instructions =
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Instruction::of)
              .toList();
    } catch (IOException e) {
      throw new Refusal("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Copies and runs into this folder. */
  void build(Path folder) {
    Runnables.empty(folder);
    for (Instruction instruction : instructions) {
      switch (instruction.keyword()) {
        case "COPY" -> copy(instruction, folder);
        case "RUN" -> run(instruction.arguments(), folder);
        default -> {}
      }
    }
  }

  /** The command that its container runs. */
  List<String> entrypoint() {
    JsonNode words =
        Json.parse(
            instructions.stream()
                .filter(instruction -> instruction.keyword().equals("ENTRYPOINT"))
                .findFirst()
                .orElseThrow()
                .arguments());
    return StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText).toList();
  }

  private void copy(Instruction instruction, Path folder) {
    List<String> words = instruction.words();
    if (instruction.arguments().contains("--from=")) {
      Path made = folder.resolve(String.valueOf(Path.of(words.getFirst()).getFileName()));
      if (!Files.isRegularFile(made)) {
        throw new Refusal("The stage before leaves no %s.".formatted(made.getFileName()));
      }
      return;
    }
    Path target = folder.resolve(words.getLast());
    for (String word : words.subList(0, words.size() - 1)) {
      Path source = checkout.root().resolve(word);
      if (Files.isDirectory(source)) {
        Runnables.copy(source, target);
      } else {
        Runnables.copyFile(source, target.resolve(String.valueOf(source.getFileName())));
      }
    }
  }

  private void run(String command, Path folder) {
    String within =
        "cd '%s' && export PATH='%s':\"$PATH\" TMPDIR=. && %s"
            .formatted(folder, Path.of(checkout.java()).getParent(), command);
    if (Terminal.run(checkout, List.of("sh", "-c", within)) != 0) {
      throw new Refusal("Failed: " + command);
    }
  }
}
