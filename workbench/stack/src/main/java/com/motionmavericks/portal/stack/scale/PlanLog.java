package com.motionmavericks.portal.stack.scale;

import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's log, where it stands since one looked last. */
final class PlanLog {
  private static final String BEGIN = " plan:";

  private final Path file;
  private long position;

  PlanLog(Path file) {
    this.file = file;
    next();
  }

  /** The plans of what ran since the last look. */
  List<Plan> next() {
    List<Plan> plans = new ArrayList<>();
    StringBuilder json = new StringBuilder();
    boolean within = false;
    for (String line : read().split("\n", -1)) {
      if (within && line.startsWith("\t")) {
        json.append(line.strip());
      } else {
        if (within) {
          plans.add(Plan.of(Json.parse(json.toString())));
          json.setLength(0);
        }
        within = line.endsWith(BEGIN);
      }
    }
    return plans;
  }

  private String read() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) (log.length() - position)];
      log.seek(position);
      log.readFully(bytes);
      position += bytes.length;
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new Refusal(
          "Cannot read PostgreSQL's log %s: %s".formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }
}
