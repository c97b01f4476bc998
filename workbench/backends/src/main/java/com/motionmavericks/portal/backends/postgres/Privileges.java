package com.motionmavericks.portal.backends.postgres;

import com.motionmavericks.portal.backends.machine.Command;
import com.motionmavericks.portal.backends.machine.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs: it refuses to be root.
 *
 * @param prefix words before each of its programs
 * @param owner the uid that must own its files; -1 where they may stay as they are
 */
record Privileges(List<String> prefix, int owner) {
  private static final int NOBODY = 65534;
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  /** Ours where we are not root, else a user namespace, else the user nobody. */
  static Privileges forFilesIn(Path folder) {
    if (!root()) {
      return new Privileges(List.of(), -1);
    }
    return Stream.of(namespace(), nobody())
        .filter(candidate -> candidate.mayUse(folder))
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "PostgreSQL does not run as root, and here neither user namespaces (unshare -U) nor setpriv help with "
                        + folder
                        + ": run as an ordinary user, or allow user namespaces, or move the project to where every user may enter."));
  }

  /** Root outside, an unmapped user inside: needs no other owner. */
  static Privileges namespace() {
    return new Privileges(List.of("unshare", "-U"), 0);
  }

  /** For machines (containers, mostly) that block user namespaces. */
  static Privileges nobody() {
    String id = Integer.toString(NOBODY);
    return new Privileges(
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), NOBODY);
  }

  List<String> command(String program, List<String> arguments) {
    return Stream.of(prefix, List.of(program), arguments).flatMap(List::stream).toList();
  }

  /** Makes the folder and all it holds theirs. */
  void own(Path folder) {
    if (owner < 0) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
                throws IOException {
              return own(visited, FileVisitResult.CONTINUE);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              return own(file, FileVisitResult.CONTINUE);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileVisitResult own(Path file, FileVisitResult then) throws IOException {
    if (!Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(owner)) {
      Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }
    return then;
  }

  private boolean mayUse(Path folder) {
    own(folder);
    return Command.run(AT_ONCE, command("test", List.of("-w", folder.toString()))).succeeded();
  }

  private static boolean root() {
    return Command.run(AT_ONCE, List.of("id", "-u")).output().strip().equals("0");
  }
}
