package com.motionmavericks.portal.stack.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plants what a leaked context leaves, and sees that it is told. */
class JudgeTest {
  private static final String PROJECTS = "projects-service";
  private static final String MILESTONES = "milestones-service";
  private static final LogLine LINE = new LogLine("anna", "a3", PROJECTS, "annas");

  private final Map<String, List<Observed>> traces = new HashMap<>();
  private final List<Sent> sent =
      List.of(
          new Sent("anna", "annas", Act.DASHBOARD, 200),
          new Sent("bert", "berts", Act.DASHBOARD, 200),
          new Sent("hung up", "berts", Act.HASTY, 0));

  JudgeTest() {
    traces.put("anna", dashboard("a", "annas"));
    traces.put("bert", dashboard("b", "berts"));
  }

  @Test
  void findsNothingWhereAllIsWhereItBelongs() {
    assertThat(faults(LINE)).isEmpty();
  }

  @Test
  void tellsAnOrphan() {
    add("anna", span("x", "gone", PROJECTS, "SELECT member", "CLIENT", ""));

    assertThat(faults()).singleElement().asString().contains("orphan", "SELECT member", "anna");
  }

  @Test
  void tellsAStatementThatFellIntoAStrangersTrace() {
    traces.put("anna", dashboard("a", "annas").subList(0, 2));
    add("bert", span("a3", "b2", PROJECTS, "SELECT project", "CLIENT", ""));

    assertThat(faults())
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("0 and not 1", "SELECT", "anna"),
            fault -> assertThat(fault).contains("2 and not 1", "SELECT", "bert"));
  }

  @Test
  void tellsASpanOfAnotherTenant() {
    add("bert", span("x", "b2", PROJECTS, "step", "INTERNAL", "annas"));

    assertThat(faults()).singleElement().asString().contains("several tenants", "bert");
  }

  @Test
  void tellsALinkToAStrangersTrace() {
    traces.put(
        "report",
        List.of(
            new Observed(
                "r1",
                "",
                MILESTONES,
                "POST /webhooks",
                "SERVER",
                "UNSET",
                "annas",
                List.of("bert"))));

    assertThat(faults()).singleElement().asString().contains("several tenants", "report");
  }

  @Test
  void tellsASecondEntryAndAClientAtTheRoot() {
    add("anna", span("x", "", PROJECTS, "SELECT member", "CLIENT", ""));

    assertThat(faults())
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("2 entries", "anna"),
            fault -> assertThat(fault).contains("CLIENT at the root", "anna"));
  }

  @Test
  void tellsASpanBelowAnotherServicesSpan() {
    add("anna", span("x", "a2", MILESTONES, "SELECT milestone", "CLIENT", ""));

    assertThat(faults()).singleElement().asString().contains("below", MILESTONES);
  }

  @Test
  void tellsAServerThatAnswersAnotherCall() {
    add("anna", span("c", "a2", PROJECTS, "GET /internal/assets/summary", "CLIENT", ""));
    add("anna", span("x", "c", MILESTONES, "GET /internal/milestones/summary", "SERVER", ""));

    assertThat(faults()).singleElement().asString().contains("answers");
  }

  @Test
  void tellsWorkInTheBackgroundThatLostWhatItDid() {
    add("anna", span("s", "a2", PROJECTS, "integration.resend.send", "INTERNAL", "annas"));

    assertThat(faults()).singleElement().asString().contains("0 and not 1", "POST /emails");
  }

  @Test
  void tellsAnAnswerWithoutTrace() {
    traces.remove("anna");

    assertThat(faults()).singleElement().asString().contains("no span", "anna");
  }

  @Test
  void tellsLogLinesWithAWrongId() {
    LogLine another = new LogLine("bert", "a3", PROJECTS, "berts");
    LogLine unknown = new LogLine("nobody", "n1", PROJECTS, "");
    LogLine stranger = new LogLine("anna", "a3", PROJECTS, "berts");

    assertThat(faults(another, unknown, stranger))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("not there", "bert"),
            fault -> assertThat(fault).contains("not there", "nobody"),
            fault -> assertThat(fault).contains("tenant berts", "anna"));
  }

  private List<String> faults(LogLine... lines) {
    return Judge.faults(sent, traces, List.of(lines));
  }

  private static List<Observed> dashboard(String prefix, String tenant) {
    return new ArrayList<>(
        List.of(
            span(prefix + 1, Judge.CALLERS_SPAN, PROJECTS, "GET /projects", "SERVER", ""),
            span(prefix + 2, prefix + 1, PROJECTS, "api.projects.list", "INTERNAL", tenant),
            span(prefix + 3, prefix + 2, PROJECTS, "SELECT project", "CLIENT", "")));
  }

  private void add(String trace, Observed span) {
    traces.computeIfAbsent(trace, _ -> new ArrayList<>()).add(span);
  }

  private static Observed span(
      String id, String parent, String service, String name, String kind, String tenant) {
    return new Observed(id, parent, service, name, kind, "UNSET", tenant, List.of());
  }
}
