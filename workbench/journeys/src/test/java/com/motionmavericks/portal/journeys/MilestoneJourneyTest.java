package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Portal;
import com.motionmavericks.portal.smoke.Span;
import com.motionmavericks.portal.smoke.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A milestone update becomes one mail to each member but the actor, in one trace. */
@ExtendWith(Suite.class)
class MilestoneJourneyTest {
  private static final String SEND = "integration.resend.send";

  @Test
  void mailsTheOthersInTheTraceOfTheUpdate(Suite.Running suite) {
    String project = project(suite.portal());
    member(suite.portal(), project, "producer");
    member(suite.portal(), project, "client");
    member(suite.portal(), project, "artist");
    String milestone = milestone(suite.portal(), project);

    Answer updated =
        suite
            .portal()
            .http()
            .send(
                "PATCH",
                suite.portal().at("milestones", "/milestones/" + milestone),
                Map.of("status", "in_progress"),
                "authorization",
                suite.portal().bearer("producer"),
                "if-match",
                "\"1\"",
                "baggage",
                "tenant=acme");

    assertThat(updated.status()).isEqualTo(200);
    String traceId = updated.traceId().orElseThrow();
    Trace trace =
        Seen.trace(
            suite,
            traceId,
            stored ->
                stored.orphans().isEmpty()
                    && stored.spans().stream()
                            .filter(span -> span.name().equals("POST /emails"))
                            .count()
                        == 2);
    assertThat(trace.orphans()).isEmpty();
    assertThat(trace.roots()).hasSize(1);
    assertThat(trace.spans()).allMatch(span -> span.status().equals("UNSET"));
    assertThat(trace.spans()).allMatch(span -> span.linkedTraces().isEmpty());
    assertThat(rolesMailed(trace)).containsExactlyInAnyOrder("client", "artist");
    assertThat(entryBuckets(trace)).hasSize(1);
    assertMailsLeadBack(suite, trace, milestone);
  }

  /** What Resend got: our traceparent and no tracestate, and tags that its webhooks will return. */
  private static void assertMailsLeadBack(Suite.Running suite, Trace trace, String milestone) {
    List<JsonNode> mails = mailsOf(suite, trace.id());
    assertThat(mails).hasSize(2);
    List<String> sends =
        trace.spans().stream().filter(span -> span.name().equals(SEND)).map(Span::id).toList();
    List<String> calls =
        trace.spans().stream()
            .filter(span -> span.name().equals("POST /emails"))
            .map(Span::id)
            .toList();
    for (JsonNode mail : mails) {
      JsonNode headers = mail.path("request_headers");
      String[] parent = headers.path("traceparent").asText().split("-", -1);
      assertThat(parent[1]).isEqualTo(trace.id());
      assertThat(calls).contains(parent[2]);
      assertThat(headers.has("tracestate")).isFalse();
      assertThat(headers.has("baggage")).isFalse();
      assertThat(sends).contains(tag(mail, "traceparent").split("-", -1)[2]);
      assertThat(mail.path("idempotency_key").asText()).isEqualTo(tag(mail, "notification_id"));
      assertThat(mail.path("to").get(0).asText()).doesNotContain(Portal.user("producer"));
      assertThat(mail.toString()).doesNotContain(milestone);
    }
  }

  /** Whoever is let in by a remembered answer links to the trace that asked for it. */
  @Test
  void linksToTheTraceThatAskedWhoMayCome(Suite.Running suite) {
    Portal portal = suite.portal();
    String project = project(portal);
    String path = "/milestones?project_id=" + project;

    String asking = portal.get("producer", "milestones", path).traceId().orElseThrow();
    String remembering = portal.get("producer", "milestones", path).traceId().orElseThrow();

    Trace asked = Seen.trace(suite, asking, stored -> stored.first("set").isPresent());
    assertThat(asked.first("GET /projects/{id}")).isPresent();
    Trace remembered =
        Seen.trace(suite, remembering, stored -> stored.first("GET /milestones").isPresent());
    assertThat(remembered.first("GET /projects/{id}")).isEmpty();
    assertThat(Seen.only(remembered, "GET /milestones").linkedTraces()).containsExactly(asking);
  }

  /** A member who was removed is out within two seconds, in the trace that removed them. */
  @Test
  void shutsOutWhoIsNoMemberAnyMore(Suite.Running suite) {
    Portal portal = suite.portal();
    String project = project(portal);
    member(portal, project, "client");
    String path = "/milestones?project_id=" + project;
    assertThat(portal.get("client", "milestones", path).status()).isEqualTo(200);

    Answer removed =
        portal
            .http()
            .delete(
                portal.at("projects", "/projects/" + project + "/members/" + Portal.user("client")),
                "authorization",
                portal.bearer("producer"));

    assertThat(removed.status()).isEqualTo(204);
    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> portal.get("client", "milestones", path).status() == 404);
    Seen.trace(
        suite,
        removed.traceId().orElseThrow(),
        stored -> stored.first("process portal.events.projects-service").isPresent());
  }

  @Test
  void linksTheDeliveryReportToTheSend(Suite.Running suite) {
    String project = project(suite.portal());
    member(suite.portal(), project, "client");
    String milestone = milestone(suite.portal(), project);

    String traceId =
        suite
            .portal()
            .patch(
                "producer",
                "milestones",
                "/milestones/" + milestone,
                "*",
                Map.of("status", "in_progress"))
            .traceId()
            .orElseThrow();

    Span report =
        Seen.soon("a delivery report that links to " + traceId)
            .until(
                () ->
                    suite.portal().traces().linkedTo(traceId).stream()
                        .map(id -> suite.portal().traces().trace(id))
                        .flatMap(trace -> trace.first("POST /webhooks/resend").stream())
                        .findFirst(),
                java.util.Optional::isPresent)
            .orElseThrow();
    assertThat(report.traceId()).isNotEqualTo(traceId);
    assertThat(report.kind()).isEqualTo("SERVER");
    assertThat(report.attribute("portal.cause.trace_id")).isEqualTo(traceId);
    assertThat(report.attribute("portal.sampling.bucket"))
        .isEqualTo(
            Seen.only(
                    Seen.trace(
                        suite,
                        traceId,
                        stored -> stored.first("PATCH /milestones/{id}").isPresent()),
                    "PATCH /milestones/{id}")
                .attribute("portal.sampling.bucket"));
  }

  private static List<String> rolesMailed(Trace trace) {
    return trace.spans().stream()
        .filter(span -> span.name().equals(SEND))
        .map(span -> span.attribute("recipient_role"))
        .toList();
  }

  private static List<String> entryBuckets(Trace trace) {
    return trace.spans().stream()
        .filter(span -> span.has("portal.sampling.bucket"))
        .map(span -> span.attribute("portal.sampling.bucket"))
        .distinct()
        .toList();
  }

  private static List<JsonNode> mailsOf(Suite.Running suite, String traceId) {
    JsonNode mails =
        suite
            .portal()
            .http()
            .get(suite.backend("resend", "/_control/emails?tag=trace_id:" + traceId))
            .json();
    return StreamSupport.stream(mails.spliterator(), false).toList();
  }

  private static String tag(JsonNode mail, String name) {
    for (JsonNode tag : mail.path("tags")) {
      if (tag.path("name").asText().equals(name)) {
        return tag.path("value").asText();
      }
    }
    throw new AssertionError("no tag " + name + " on " + mail);
  }

  static String project(Portal portal) {
    return portal
        .post("producer", "projects", "/projects", Map.of("name", "Journey"))
        .json()
        .path("id")
        .asText();
  }

  static void member(Portal portal, String project, String role) {
    String user = Portal.user(role);
    Answer added =
        portal.post(
            "producer",
            "projects",
            "/projects/" + project + "/members",
            Map.of("user_id", user, "role", role, "email", user + "@journeys.example"));
    assertThat(added.status()).isEqualTo(201);
  }

  /** By somebody else than who changes it: milestones remembers for a while whom it asked for. */
  private static String milestone(Portal portal, String project) {
    return portal
        .post(
            "admin",
            "milestones",
            "/milestones",
            Map.of("project_id", project, "title", "Rough cut"))
        .json()
        .path("id")
        .asText();
  }
}
