package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Span;
import com.motionmavericks.portal.smoke.Trace;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link opens, and a refusal shows the code that leads support to its trace. */
@ExtendWith(Suite.class)
class ShareLinkJourneyTest {
  private static final String STRANGER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

  @Test
  void opensInATraceOfItsOwnThatNamesTheStranger(Suite.Running suite) {
    // A project that nobody else opens: who asks for the same assets is linked to.
    String project =
        suite
            .portal()
            .post("producer", "projects", "/projects", Map.of("name", "Shared with a stranger"))
            .json()
            .path("id")
            .asText();
    String token =
        URI.create(create(suite, project).json().path("url").asText())
            .getPath()
            .substring("/s/".length());

    Answer opened =
        suite
            .portal()
            .http()
            .get(suite.portal().at("sharelinks", "/s/" + token), "traceparent", STRANGER);

    assertThat(opened.status()).isEqualTo(200);
    String traceId = opened.traceId().orElseThrow();
    assertThat(traceId).isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
    Trace trace = Seen.trace(suite, traceId, stored -> stored.first("GET /s/{token}").isPresent());
    Span entry = trace.roots().getFirst();
    assertThat(entry.attribute("share_link.outcome")).isEqualTo("opened");
    assertThat(entry.attribute("tenant_id")).isEqualTo(suite.portal().tenant());
    assertThat(entry.has("share_link.id")).isTrue();
    assertThat(entry.linkedTraces()).containsExactly("0af7651916cd43dd8448eb211c80319c");
    assertThat(trace.spans().toString() + trace.spans().stream().map(Span::json).toList())
        .doesNotContain(token);
  }

  @Test
  void refusesARevokedOneAndAnUnknownOneAlike(Suite.Running suite) {
    Answer created = create(suite, suite.stage().projectId());
    URI url = URI.create(created.json().path("url").asText());
    String path = "/share-links/" + created.json().path("id").asText();
    suite.portal().http().get(suite.portal().at("sharelinks", url.getPath()));

    Answer revoked = suite.portal().delete("producer", "sharelinks", path);
    Answer afterwards = suite.portal().http().get(suite.portal().at("sharelinks", url.getPath()));
    Answer unknown =
        suite.portal().http().get(suite.portal().at("sharelinks", "/s/" + "A".repeat(43)));

    assertThat(revoked.status()).isEqualTo(204);
    assertRefused(suite, afterwards, "revoked");
    assertRefused(suite, unknown, "unknown");
    assertThat(withoutTraceId(afterwards)).isEqualTo(withoutTraceId(unknown));
  }

  private static void assertRefused(Suite.Running suite, Answer answer, String outcome) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("code").asText()).isEqualTo("share_link_unavailable");
    String traceId = answer.traceId().orElseThrow();
    assertThat(answer.json().path("trace_id").asText()).isEqualTo(traceId);
    Trace trace = Seen.trace(suite, traceId, stored -> stored.first("GET /s/{token}").isPresent());
    assertThat(trace.roots().getFirst().attribute("share_link.outcome")).isEqualTo(outcome);
  }

  private static String withoutTraceId(Answer answer) {
    return answer.json().toString().replace(answer.traceId().orElseThrow(), "");
  }

  private static Answer create(Suite.Running suite, String project) {
    Answer created =
        suite
            .portal()
            .post("producer", "sharelinks", "/share-links", Map.of("project_id", project));
    assertThat(created.status()).isEqualTo(201);
    return created;
  }
}
