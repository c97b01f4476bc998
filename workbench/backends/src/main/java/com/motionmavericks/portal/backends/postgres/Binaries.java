package com.motionmavericks.portal.backends.postgres;

import com.motionmavericks.portal.backends.machine.Folders;
import com.motionmavericks.portal.backends.machine.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path. */
final class Binaries {
  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the binaries of this platform under the cache, once a version. */
  static Binaries under(Path cache) {
    String archive = archive();
    try {
      Path folder = cache.resolve("postgres-" + fingerprint(archive));
      return new Binaries(Folders.once(folder, work -> unpack(archive, work)));
    } catch (IOException e) {
      throw new StartRefused("Cannot read " + archive + ": " + e.getMessage(), e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toAbsolutePath().toString();
  }

  private static String archive() {
    String os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String arch =
        switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
          case "aarch64", "arm64" -> "arm_64";
          default -> "x86_64";
        };
    String libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    String name = "/postgres-" + os + "-" + arch + libc + ".txz";
    if (Binaries.class.getResource(name) == null) {
      throw new StartRefused(
          "There is no embedded PostgreSQL for %s on %s: run the suite on Linux or macOS (on Windows in WSL), x86-64 or ARM."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return name;
  }

  // The archive does not name its version, and a new one must not meet the old one's folder.
  private static String fingerprint(String archive) throws IOException {
    var crc = new CRC32();
    try (InputStream in = open(archive)) {
      crc.update(in.readAllBytes());
    }
    return "%08x".formatted(crc.getValue());
  }

  private static InputStream open(String archive) {
    return Objects.requireNonNull(Binaries.class.getResourceAsStream(archive));
  }

  private static void unpack(String archive, Path target) throws IOException {
    // An unprivileged PostgreSQL must be able to read what root unpacked.
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(open(archive), 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = entry.resolveIn(target);
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(file.getParent());
      Files.copy(tar, file);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
