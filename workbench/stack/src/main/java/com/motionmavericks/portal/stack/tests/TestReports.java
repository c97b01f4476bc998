package com.motionmavericks.portal.stack.tests;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What surefire's and failsafe's reports of a run say. */
public final class TestReports {
  private final List<TestReport> reports;

  private TestReports(List<TestReport> reports) {
    this.reports = reports;
  }

  /** Of all modules; reports of earlier runs are older and do not count. */
  public static TestReports since(Path root, Instant begin) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Written(begin, files));
    } catch (IOException e) {
      throw new Refusal("Cannot look for test reports: " + e.getMessage(), e);
    }
    return new TestReports(files.stream().sorted().map(TestReport::read).toList());
  }

  public TestTotals totals() {
    return reports.stream().map(TestReport::totals).reduce(TestTotals.NONE, TestTotals::plus);
  }

  public List<FailedTest> failures() {
    return reports.stream().flatMap(report -> report.failures().stream()).toList();
  }

  private static final class Written extends SimpleFileVisitor<Path> {
    private final Instant begin;
    private final List<Path> found;

    Written(Instant begin, List<Path> found) {
      this.begin = begin;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean ours = !name.startsWith(".") && !name.equals("src") && !name.equals("node_modules");
      return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String folder = String.valueOf(file.getParent());
      boolean report =
          file.getFileName().toString().matches("TEST-.*\\.xml")
              && (folder.endsWith("surefire-reports") || folder.endsWith("failsafe-reports"));
      if (report && !attributes.lastModifiedTime().toInstant().isBefore(begin)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
