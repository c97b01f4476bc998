package com.motionmavericks.portal.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.demo.DemoTenant;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.trace.Span;
import com.motionmavericks.portal.stack.trace.TraceSummary;
import com.motionmavericks.portal.stack.trace.TraceTree;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./portal trace ID}: exit 3 where neither a trace nor a refused visitor is known by it. */
@Command(name = "trace", description = "Show a trace; exit 3 where it is unknown.")
final class TraceCommand implements Callable<Integer> {
  private static final int UNKNOWN = 3;

  @Parameters(paramLabel = "ID", description = "The trace's id, as in x-trace-id.")
  private String id = "";

  @Option(
      names = "--tenant",
      description = "Whose share links are asked where the trace is gone; acme unless told.")
  private String tenant = DemoTenant.TENANT;

  @ArgGroup private Form form = new Form();

  /** One form at a time; a tree unless told. */
  static final class Form {
    @Option(names = "--json", description = "An array of its spans.")
    private boolean json;

    @Option(names = "--summary", description = "Slow path, errors and link, to paste.")
    private boolean summary;
  }

  @Override
  public Integer call() {
    Running running = Running.in(Checkout.here());
    String traceId = id.strip().toLowerCase(Locale.ROOT);
    JsonNode trace =
        traceId.matches("[0-9a-f]{32}") ? fetch(running, traceId) : Json.MAPPER.createArrayNode();
    if (form.json) {
      System.out.println(Json.pretty(trace));
      return trace.isEmpty() ? UNKNOWN : 0;
    }
    if (trace.isEmpty()) {
      return explained(running, traceId);
    }
    var tree = new TraceTree(traceId, Span.all(trace));
    System.out.print(
        form.summary ? TraceSummary.of(tree, running.traceAddress(traceId)) : tree.render());
    return 0;
  }

  /** A refusal outlives its trace, and answers for it. */
  private int explained(Running running, String traceId) {
    String told =
        SupportCode.explain(running, tenant, traceId)
            .orElseThrow(
                () ->
                    new Refusal(
                        """
                        No trace and no refused visitor %s is known here. It was never given out, is \
                        another tenant's (--tenant), or is older than both are kept. Ids have 32 hex \
                        digits, and the newest traces are at %s."""
                            .formatted(id, running.viewer()),
                        UNKNOWN));
    System.out.print(told);
    return 0;
  }

  private static JsonNode fetch(Running running, String traceId) {
    try {
      Http.Answer answer = Http.get(running.otlp() + "/traces/" + traceId, Map.of());
      if (answer.isGood() || answer.status() == 404) {
        return answer.json();
      }
      throw new Refusal(
          "The trace receiver answers %d: %s".formatted(answer.status(), answer.body().strip()));
    } catch (IOException e) {
      throw new Refusal(
          "The trace receiver at %s does not answer: look at ./portal status."
              .formatted(running.otlp()),
          e);
    }
  }
}
