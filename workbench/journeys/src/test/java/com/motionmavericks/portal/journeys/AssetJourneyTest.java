package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Span;
import com.motionmavericks.portal.smoke.Trace;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A video's way to Mux is one trace, its way back another that links to it. */
@ExtendWith(Suite.class)
class AssetJourneyTest {
  @Test
  void leadsFromTheUploadToTheMailAndBack(Suite.Running suite) {
    String project = MilestoneJourneyTest.project(suite.portal());
    MilestoneJourneyTest.member(suite.portal(), project, "client");

    Answer created =
        suite
            .portal()
            .http()
            .send(
                "POST",
                suite.portal().at("assets", "/assets"),
                Map.of(
                    "project_id", project,
                    "title", "Teaser",
                    "file_name", "teaser.mov",
                    "file_size", 4,
                    "content_type", "video/quicktime"),
                "authorization",
                suite.portal().bearer("producer"),
                "baggage",
                "tenant=acme");

    assertThat(created.status()).isEqualTo(201);
    String asset = created.json().path("id").asText();
    Trace ingest =
        Seen.trace(
            suite,
            created.traceId().orElseThrow(),
            trace -> trace.first("POST /assets").isPresent());
    Span span = Seen.only(ingest, "integration.mux.asset.ingest");
    assertThat(span.attribute("asset_id")).isEqualTo(asset);
    assertThat(span.attribute("file_size")).isEqualTo("4");
    assertMuxGotTheTrace(suite, ingest, span, asset);

    URI upload = URI.create(created.json().path("upload").path("url").asText());
    assertThat(suite.portal().http().put(upload, new byte[4]).status()).isEqualTo(200);
    Trace ready = readyTrace(suite, ingest.id());
    assertThat(ready.orphans()).isEmpty();
    assertThat(ready.roots()).hasSize(1);
    Span entry = ready.roots().getFirst();
    assertThat(entry.name()).isEqualTo("POST /webhooks/mux");
    assertThat(entry.linkedTraces()).contains(ingest.id());
    assertThat(entry.attribute("portal.cause.trace_id")).isEqualTo(ingest.id());
    assertThat(entry.attribute("portal.sampling.bucket"))
        .isEqualTo(ingest.roots().getFirst().attribute("portal.sampling.bucket"));
    assertThat(Seen.only(ready, "webhook.mux.asset_ready").attribute("asset_id")).isEqualTo(asset);
    assertThat(
            suite
                .portal()
                .get("client", "assets", "/assets/" + asset)
                .json()
                .path("status")
                .asText())
        .isEqualTo("ready");
  }

  private static void assertMuxGotTheTrace(
      Suite.Running suite, Trace ingest, Span span, String asset) {
    List<JsonNode> calls =
        Seen.requests(suite, "mux", "/video/v1/uploads").stream()
            .filter(request -> request.path("body").asText().contains(asset))
            .toList();
    assertThat(calls).hasSize(1);
    JsonNode call = calls.getFirst();
    String[] parent = call.path("headers").path("traceparent").asText().split("-", -1);
    assertThat(parent[1]).isEqualTo(ingest.id());
    Span client =
        ingest.childrenOf(span).stream()
            .filter(child -> child.kind().equals("CLIENT"))
            .findFirst()
            .orElseThrow();
    assertThat(parent[2]).isEqualTo(client.id());
    assertThat(call.path("headers").has("tracestate")).isFalse();
    assertThat(call.path("headers").has("baggage")).isFalse();
    assertThat(call.path("body").asText())
        .contains(asset + "|00-" + ingest.id() + "-" + span.id() + "-01");
  }

  private static Trace readyTrace(Suite.Running suite, String ingest) {
    return Seen.soon("a ready trace that links to " + ingest)
        .until(
            () ->
                suite.portal().traces().linkedTo(ingest).stream()
                    .map(id -> suite.portal().traces().trace(id))
                    .filter(trace -> trace.first("webhook.mux.asset_ready").isPresent())
                    .filter(trace -> trace.first("POST /emails").isPresent())
                    .filter(trace -> trace.orphans().isEmpty())
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
