package com.motionmavericks.portal.stack.tests;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How many tests ended how, as surefire's and failsafe's reports say. */
public record TestTotals(long passed, long failed, long skipped) {
  private static final TestTotals NONE = new TestTotals(0, 0, 0);

  /** Of all modules; reports of earlier runs are older and do not count. */
  public static TestTotals since(Path root, Instant begin) {
    List<Path> reports = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Reports(begin, reports));
    } catch (IOException e) {
      throw new Refusal("Cannot look for test reports: " + e.getMessage(), e);
    }
    return reports.stream().map(TestTotals::of).reduce(NONE, TestTotals::plus);
  }

  private static final class Reports extends SimpleFileVisitor<Path> {
    private final Instant begin;
    private final List<Path> found;

    Reports(Instant begin, List<Path> found) {
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

  private static TestTotals of(Path report) {
    try (InputStream in = Files.newInputStream(report)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      xml.nextTag();
      long failed = count(xml, "failures") + count(xml, "errors");
      long skipped = count(xml, "skipped");
      return new TestTotals(count(xml, "tests") - failed - skipped, failed, skipped);
    } catch (IOException | XMLStreamException e) {
      // A test JVM that died half way leaves half a report.
      return new TestTotals(0, 1, 0);
    }
  }

  private static long count(XMLStreamReader suite, String attribute) {
    String value = suite.getAttributeValue(null, attribute);
    return value == null ? 0 : Long.parseLong(value);
  }

  private TestTotals plus(TestTotals other) {
    return new TestTotals(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  /** For people and for {@code grep}. */
  public String line() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
  }
}
