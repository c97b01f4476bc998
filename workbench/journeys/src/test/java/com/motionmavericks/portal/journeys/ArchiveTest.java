package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.smoke.Http;
import com.motionmavericks.portal.smoke.Journey;
import com.motionmavericks.portal.smoke.Journeys;
import com.motionmavericks.portal.smoke.TempoTraces;
import com.motionmavericks.portal.stack.trace.TraceArchive;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A trace of an incident is kept, with the traces of the same story. */
@ExtendWith(Suite.class)
class ArchiveTest {
  @TempDir private Path folder;

  @Test
  void keepsTheTraceAndThoseThatItIsLinkedWith(Suite.Running suite) throws Exception {
    try (TempoView view = new TempoView(suite.backend("otlp", ""))) {
      URI url = URI.create(view.url());
      TempoTraces tempo = new TempoTraces(new Http(), url);
      String webhook = story(suite);
      Path incident = folder.resolve("incidents/video");
      TraceArchive archive = new TraceArchive(tempo, url);

      assertThat(archive.write(webhook, incident)).isTrue();

      String ingest = tempo.trace(webhook).roots().getFirst().linkedTraces().getFirst();
      assertThat(spans(incident, webhook)).isEqualTo(tempo.trace(webhook).spans().size());
      assertThat(spans(incident, ingest)).isEqualTo(tempo.trace(ingest).spans().size());
      assertThat(incident.resolve("tree.txt")).content().contains("webhook.mux.asset_ready");
      assertThat(incident.resolve("README.md"))
          .content()
          .contains("# " + webhook, webhook + "|" + ingest, "@" + webhook + ".json");

      Assertions.assertThatThrownBy(() -> archive.write(webhook, incident))
          .isInstanceOf(FileAlreadyExistsException.class);
      Path other = folder.resolve("other");
      assertThat(archive.write("0".repeat(31) + "1", other)).isFalse();
      assertThat(other).doesNotExist();
    }
  }

  /** The webhook's trace, once the ingest's is whole as well. */
  private static String story(Suite.Running suite) {
    List<Journey> journeys = Journeys.all();
    journeys.get(3).walk(suite.portal(), suite.stage());
    Journey.Walked ready = journeys.get(4).walk(suite.portal(), suite.stage());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> ready.tree().missingIn(suite.portal().traces().trace(ready.traceId())).isEmpty());
    return ready.traceId();
  }

  /** How many spans a collector would take from the file. */
  private static int spans(Path incident, String traceId) throws Exception {
    JsonNode otlp =
        new ObjectMapper().readTree(Files.readString(incident.resolve(traceId + ".json")));
    List<String> ids = otlp.path("resourceSpans").findValuesAsText("spanId");
    assertThat(otlp.findValuesAsText("traceId")).contains(traceId);
    assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{16}"));
    return otlp.path("resourceSpans").findValues("startTimeUnixNano").size();
  }
}
