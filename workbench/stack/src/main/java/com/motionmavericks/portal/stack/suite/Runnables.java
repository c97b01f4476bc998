package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of what was built, to run from: {@code ./portal test} builds while the suite runs. They
 * are hard links where the file system has them; builds replace files and do not write into them,
 * but for our own jars, which are copied.
 */
public final class Runnables {
  private Runnables() {}

  /** A folder as it is now. */
  public static void copy(Path from, Path to) {
    try {
      delete(to);
      try (Stream<Path> all = Files.walk(from)) {
        for (Path source : all.toList()) {
          Path target = to.resolve(from.relativize(source).toString());
          if (Files.isDirectory(source)) {
            Files.createDirectories(target);
          } else {
            linkOrCopy(source, target);
          }
        }
      }
    } catch (IOException e) {
      throw cannot(to, e);
    }
  }

  /** One file, as old as the original. */
  public static void copyFile(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw cannot(to, e);
    }
  }

  /** A folder with nothing in it. */
  public static void empty(Path folder) {
    try {
      delete(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw cannot(folder, e);
    }
  }

  /** A module's own jar and the libraries it needs. */
  static void copyModule(Path module, Path to) {
    copy(module.resolve("target/lib"), to);
    String name = String.valueOf(module.getFileName());
    try (Stream<Path> built = Files.list(module.resolve("target"))) {
      List<Path> jars =
          built.filter(file -> file.getFileName().toString().matches(name + "-.*\\.jar")).toList();
      for (Path jar : jars) {
        Files.copy(jar, to.resolve(jar.getFileName()));
      }
    } catch (IOException e) {
      throw cannot(to, e);
    }
  }

  /** Deletes a folder with all it holds, but does not follow links out of it. */
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void linkOrCopy(Path source, Path target) throws IOException {
    try {
      Files.createLink(target, source);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(source, target);
    }
  }

  private static Refusal cannot(Path to, IOException e) {
    return new Refusal("Cannot fill %s (%s): is the disk full?".formatted(to, e.getMessage()), e);
  }
}
