package com.motionmavericks.portal.stack.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTotalsTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T10:00:00Z");

  @TempDir private Path root;

  private void report(String path, String xml, Instant written) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, xml);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }

  @Test
  void theReportsOfThisRunAreSummed() throws IOException {
    report(
        "projects-service/target/surefire-reports/TEST-A.xml",
        "<?xml version=\"1.0\"?><testsuite name=\"A\" tests=\"7\" errors=\"1\" failures=\"1\" skipped=\"2\"><testcase/></testsuite>",
        BEGIN.plusSeconds(1));
    report(
        "workbench/stack/target/failsafe-reports/TEST-B.xml",
        "<testsuite tests=\"4\" errors=\"0\" failures=\"0\" skipped=\"0\"/>",
        BEGIN);
    report(
        "workbench/stack/target/surefire-reports/TEST-Old.xml",
        "<testsuite tests=\"100\" errors=\"0\" failures=\"0\" skipped=\"0\"/>",
        BEGIN.minusSeconds(1));
    report("workbench/stack/target/TEST-other.xml", "<testsuite tests=\"50\"/>", BEGIN);

    assertThat(TestTotals.since(root, BEGIN).line()).isEqualTo("7 passed, 2 failed, 2 skipped");
  }

  @Test
  void halfAReportIsAFailure() throws IOException {
    report("a/target/surefire-reports/TEST-A.xml", "<testsui", BEGIN);

    assertThat(TestTotals.since(root, BEGIN)).isEqualTo(new TestTotals(0, 1, 0));
  }
}
