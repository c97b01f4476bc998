package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.smoke.Http;
import com.motionmavericks.portal.smoke.Journey;
import com.motionmavericks.portal.smoke.TempoTraces;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.trace.TraceArchive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./portal archive-trace ID}: before Tempo forgets it; exit 3 where Tempo has none. */
@Command(
    name = "archive-trace",
    description = "Keep a trace of an incident for longer than Tempo does; exit 3: unknown.")
final class ArchiveTraceCommand implements Callable<Integer> {
  private static final int UNKNOWN = 3;

  @Parameters(paramLabel = "ID", description = "The trace's id, as in x-trace-id.")
  private String id = "";

  @Option(
      names = "--tempo-url",
      paramLabel = "URL",
      defaultValue = "http://localhost:3200",
      description = "Tempo's query frontend; ${DEFAULT-VALUE} is that of a port-forward.")
  private URI tempoUrl = URI.create("http://localhost:3200");

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where to; incidents/ID if not given.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    String traceId = id.strip().toLowerCase(Locale.ROOT);
    if (!traceId.matches("[0-9a-f]{32}")) {
      throw new Refusal("A trace's id has 32 hex digits, and %s has not.".formatted(id), UNKNOWN);
    }
    Path target = folder == null ? Path.of("incidents", traceId) : folder;
    try {
      TempoTraces tempo = new TempoTraces(new Http(), tempoUrl);
      if (!new TraceArchive(tempo, tempoUrl).write(traceId, target)) {
        throw new Refusal(
            "%s has no trace %s: sampled away, too old, or not yet decided over."
                .formatted(tempoUrl, traceId),
            UNKNOWN);
      }
    } catch (FileAlreadyExistsException there) {
      throw new Refusal(target + " is there already: name another with --to.", there);
    } catch (Http.Unreachable | Journey.Failed failure) {
      throw new Refusal("%s: %s".formatted(tempoUrl, failure.getMessage()), failure);
    }
    System.out.println(target.resolve("README.md"));
    return 0;
  }
}
