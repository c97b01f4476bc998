package com.motionmavericks.portal.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The committed schemas of events. */
public final class EventSchema {
  private static final Path FOLDER = Path.of("platform", "events", "schemas");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private EventSchema() {}

  /** Fails where the payload is not what the type's schema says; gives it back where it is. */
  public static String require(String type, String payload) {
    List<Error> violations =
        schema(type)
            .validate(
                payload,
                InputFormat.JSON,
                validation ->
                    validation.executionConfig(config -> config.formatAssertionsEnabled(true)));
    if (!violations.isEmpty()) {
      throw new AssertionError(payload + " is no " + type + ": " + violations);
    }
    return payload;
  }

  private static Schema schema(String type) {
    Path name = FOLDER.resolve(type + ".json");
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(name))) {
        return read(folder.resolve(name));
      }
    }
    throw new AssertionError("no schema of " + type + ": " + name + " is nowhere above");
  }

  private static Schema read(Path file) {
    try {
      return SCHEMAS.getSchema(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
