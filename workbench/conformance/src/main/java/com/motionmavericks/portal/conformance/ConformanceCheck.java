package com.motionmavericks.portal.conformance;

import com.motionmavericks.portal.conformance.otlp.ReceivedTraces;
import com.motionmavericks.portal.conformance.registry.Registry;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what of all that a receiver holds does not conform. Exit status 0 where nothing is found,
 * 1 where something is, 2 where there is nothing to check.
 */
public final class ConformanceCheck {
  private ConformanceCheck() {}

  /**
   * Prints a table, or JSON.
   *
   * @param args the checkout whose registry is meant, the receiver's address, {@code --json}
   */
  public static void main(String[] args) {
    boolean json = Arrays.asList(args).contains("--json");
    try {
      List<ExportTraceServiceRequest> exports = ReceivedTraces.read(URI.create(args[1]));
      if (Conformance.spansIn(exports) == 0) {
        System.err.println("conformance: nothing to check was received: walk some journeys first");
        System.exit(2);
      }
      Findings findings =
          Findings.of(
              Conformance.spansIn(exports),
              new Conformance(Registry.of(Path.of(args[0]))).check(exports));
      System.out.println(json ? findings.json() : findings.text());
      System.exit(findings.isEmpty() ? 0 : 1);
    } catch (IOException unread) {
      System.err.println("conformance: the traces cannot be read: " + unread.getMessage());
      System.exit(2);
    }
  }
}
