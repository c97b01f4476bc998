package com.motionmavericks.portal.backends.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders that are there whole or not at all. */
public final class Folders {
  private Folders() {}

  /** Fills a folder; what it leaves half done is never seen. */
  @FunctionalInterface
  public interface Filling {
    void into(Path folder) throws IOException;
  }

  /**
   * The folder, filled once: in a neighbour first, which then takes its name, so that a full disk
   * or a kill leaves nothing half done behind.
   */
  public static Path once(Path folder, Filling filling) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path work = Files.createTempDirectory(parent, folder.getFileName() + ".partial");
      try {
        filling.into(work);
        move(work, folder);
      } finally {
        delete(work);
      }
      return folder;
    } catch (IOException e) {
      throw new StartRefused(
          "Cannot write " + folder + " (" + e.getMessage() + "): is the disk full?", e);
    }
  }

  private static void move(Path work, Path folder) throws IOException {
    try {
      Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      // Another process was quicker: its copy is as good as ours.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** Deletes a folder with all it holds; nothing to do where there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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

  /** Writes a file in one step: a reader sees the old text or the new one. */
  public static void write(Path file, String text) {
    try {
      Path work = Files.createTempFile(file.toAbsolutePath().getParent(), ".write", null);
      Files.writeString(work, text);
      Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
