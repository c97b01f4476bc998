package com.motionmavericks.portal.backends;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.backends.machine.Folders;
import com.motionmavericks.portal.backends.machine.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The folder that holds everything one set of backends knows; it belongs to one process. */
final class StateFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FileLock lock;

  private StateFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder for as long as this process lives.
   *
   * @throws StartRefused where another process has it
   */
  static StateFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new StartRefused(
            "The backends of %s run already: %s says where."
                .formatted(folder, folder.resolve("backends.json")));
      }
      var state = new StateFolder(folder, lock);
      state.unlist();
      return state;
    } catch (IOException e) {
      throw new StartRefused("Cannot use " + folder + " as state: " + e.getMessage(), e);
    }
  }

  Path room(String name) {
    return folder.resolve(name);
  }

  /** Unpacked programs outlive a state that is emptied. */
  Path cache() {
    Path parent = folder.getParent();
    return (parent == null ? folder : parent).resolve("cache");
  }

  Map<String, Integer> portsBefore() {
    try {
      return JSON.readValue(Files.readString(ports()), new TypeReference<>() {});
    } catch (IOException e) {
      return Map.of(); // the first start, or a file that nobody misses
    }
  }

  void remember(Map<String, Integer> ports) {
    write(ports(), ports);
  }

  void list(Listing listing) {
    write(listing(), listing);
  }

  void unlist() throws IOException {
    Files.deleteIfExists(listing());
  }

  boolean held() {
    return lock.isValid();
  }

  private Path listing() {
    return room("backends.json");
  }

  private Path ports() {
    return room("ports.json");
  }

  private static void write(Path file, Object value) {
    try {
      Folders.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records become JSON", e);
    }
  }
}
