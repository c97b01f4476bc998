package com.motionmavericks.portal.stack.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.smoke.TempoTraces;
import com.motionmavericks.portal.stack.process.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A folder that keeps a trace of an incident for longer than Tempo does, with the traces that it
 * links to or that link to it, in the form that any collector takes.
 */
public final class TraceArchive {
  private final TempoTraces tempo;
  private final URI tempoUrl;

  public TraceArchive(TempoTraces tempo, URI tempoUrl) {
    this.tempo = tempo;
    this.tempoUrl = tempoUrl;
  }

  /**
   * Writes it.
   *
   * @param folder is made; must not be there
   * @return false where Tempo does not have the trace; nothing was written then
   */
  public boolean write(String traceId, Path folder) throws IOException {
    List<Span> spans = spans(traceId);
    if (spans.isEmpty()) {
      return false;
    }
    Files.createDirectories(folder.toAbsolutePath().getParent());
    Files.createDirectory(folder);
    TraceTree tree = new TraceTree(traceId, spans);
    Set<String> linked = linked(traceId, spans);
    keep(folder, traceId);
    for (String id : linked) {
      keep(folder, id);
    }
    Files.writeString(folder.resolve("tree.txt"), tree.render());
    Files.writeString(
        folder.resolve("README.md"), page(traceId, tree, linked, folder.getFileName().toString()));
    return true;
  }

  private List<Span> spans(String traceId) {
    var spans = Json.MAPPER.createArrayNode();
    tempo.trace(traceId).spans().forEach(span -> spans.add(span.json()));
    return Span.all(spans);
  }

  private Set<String> linked(String traceId, List<Span> spans) {
    Set<String> ids = new LinkedHashSet<>();
    spans.forEach(
        span -> span.links().forEach(link -> ids.add(link.substring(0, link.indexOf('/')))));
    ids.addAll(tempo.linkedTo(traceId));
    ids.remove(traceId);
    return ids;
  }

  /** What Tempo has of it, which for a linked one may be nothing. */
  private void keep(Path folder, String traceId) throws IOException {
    JsonNode otlp = tempo.otlp(traceId);
    if (otlp.has("resourceSpans")) {
      Files.writeString(folder.resolve(traceId + ".json"), Json.pretty(otlp));
    }
  }

  private String page(String traceId, TraceTree tree, Set<String> linked, String folder) {
    Instant began = tree.root().start();
    String ids = String.join("|", linked.isEmpty() ? Set.of(traceId) : with(traceId, linked));
    return """
        # %s
        Kept on %s from %s, which forgets traces after some days.

        ```
        %s```

        | file | |
        |---|---|
        | `tree.txt` | the trace as a tree |
        | `%s.json` | the trace: OTLP in JSON |
        | other `….json` | traces that it links to, or that link to it |

        ## Its log lines
        Loki forgets them, too: run this and keep the answer beside this page.
        ```
        logcli query --from=%s --to=%s --limit=5000 --output=jsonl '{service=~".+"} | json | trace_id=~"%s"' > %s/logs.jsonl
        ```

        ## To look at it again
        Any collector or Tempo takes it back; Tempo shows it by its id for as long as it keeps what is new.
        ```
        curl -fsS -H 'content-type: application/json' --data @%s.json http://localhost:4318/v1/traces
        ```
        """
        .formatted(
            traceId,
            Instant.now(),
            tempoUrl,
            TraceSummary.of(tree, ""),
            traceId,
            began.minusSeconds(60),
            began.plusSeconds(3600),
            ids,
            folder,
            traceId);
  }

  private static Set<String> with(String traceId, Set<String> linked) {
    Set<String> all = new LinkedHashSet<>(Set.of(traceId));
    all.addAll(linked);
    return all;
  }
}
