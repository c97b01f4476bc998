package com.motionmavericks.portal.stack.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
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

    assertThat(TestReports.since(root, BEGIN).totals().line())
        .isEqualTo("7 passed, 2 failed, 2 skipped");
  }

  @Test
  void aFailedTestIsNamedWithWhatItSaidAndWhere() throws IOException {
    report(
        "a/target/surefire-reports/TEST-com.example.ATest.xml",
        """
        <testsuite tests="3" errors="1" failures="1" skipped="0">
          <testcase classname="com.example.ATest" name="holds"/>
          <testcase classname="com.example.ATest" name="breaks">
            <failure message="a &lt; b" type="AssertionError"><![CDATA[AssertionError:
        expected: 1
         but was: 2
        \tat org.junit.Assert.fail(Assert.java:1)
        \tat com.motionmavericks.portal.ATest.breaks(ATest.java:7)
        \tat com.motionmavericks.portal.ATest.outer(ATest.java:9)
        ]]></failure>
            <system-out>ten thousand lines</system-out>
          </testcase>
          <testcase classname="com.example.ATest" name="">
            <error type="IllegalStateException">IllegalStateException: no start</error>
          </testcase>
        </testsuite>
        """,
        BEGIN);

    assertThat(TestReports.since(root, BEGIN).failures())
        .flatExtracting(FailedTest::lines)
        .containsExactly(
            "FAILED com.example.ATest.breaks",
            "AssertionError:",
            "expected: 1",
            " but was: 2",
            "\tat com.motionmavericks.portal.ATest.breaks(ATest.java:7)",
            "FAILED com.example.ATest",
            "IllegalStateException: no start");
  }

  @Test
  void aLongFailureIsCutAtTwentyLines() {
    FailedTest failed = new FailedTest("ATest.breaks", "a line\n".repeat(1000));

    assertThat(failed.lines()).hasSize(21);
  }

  @Test
  void halfAReportIsAFailureWithAName() throws IOException {
    report(
        "a/target/surefire-reports/TEST-com.example.ATest.xml",
        "<testsuite tests=\"3\"><te",
        BEGIN);

    TestReports reports = TestReports.since(root, BEGIN);

    assertThat(reports.totals()).isEqualTo(new TestTotals(0, 1, 0));
    assertThat(reports.failures())
        .extracting(FailedTest::name)
        .containsExactly("com.example.ATest");
  }
}
