package com.motionmavericks.portal.backends.redis;

import com.motionmavericks.portal.backends.machine.Command;
import com.motionmavericks.portal.backends.machine.Folders;
import com.motionmavericks.portal.backends.machine.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The redis-server to run: the one on the class path, else an installed one. */
final class Executable {
  private Executable() {}

  static String find(Path cache) {
    Map<OsArchitecture, String> provided = ExecutableProvider.newProvidedVersionsMap();
    String resource = provided.get(OsArchitecture.detectOSandArchitecture());
    if (resource != null) {
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      Path folder = Folders.once(cache.resolve(name), work -> unpack(resource, work));
      String embedded = folder.resolve("redis-server").toAbsolutePath().toString();
      if (runs(embedded)) {
        return embedded;
      }
    }
    if (runs("redis-server")) {
      return "redis-server";
    }
    throw new StartRefused(
        "There is no embedded Redis for this system: install redis-server (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis).");
  }

  private static boolean runs(String program) {
    return Command.run(Duration.ofSeconds(10), List.of(program, "--version")).succeeded();
  }

  private static void unpack(String resource, Path folder) throws IOException {
    String path = resource.startsWith("/") ? resource : "/" + resource;
    try (var in = ExecutableProvider.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      Path file = folder.resolve("redis-server");
      Files.copy(in, file);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
