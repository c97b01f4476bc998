package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trace smoke: walks every journey against a running suite and prints which left its whole
 * trace. Exit status 0 where all did, 1 where one did not, 2 where the arguments are off.
 */
public final class Smoke {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String USAGE =
      "usage: smoke --address NAME=URL … [--tenant TENANT] [--json]";

  private Smoke() {}

  /** What the command line says. */
  record Options(Map<String, URI> addresses, String tenant, boolean json) {
    static Options parse(String... args) {
      Map<String, URI> addresses = new HashMap<>();
      String tenant = "smoke";
      boolean json = false;
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--json" -> json = true;
          case "--tenant" -> tenant = value(args, ++i);
          case "--address" -> {
            String[] pair = value(args, ++i).split("=", 2);
            if (pair.length < 2) {
              throw new IllegalArgumentException(USAGE);
            }
            addresses.put(pair[0], URI.create(pair[1]));
          }
          default -> throw new IllegalArgumentException(USAGE);
        }
      }
      return new Options(addresses, tenant, json);
    }

    private static String value(String[] args, int index) {
      if (index >= args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      return args[index];
    }
  }

  public static void main(String[] args) {
    try {
      System.exit(run(Options.parse(args), System.out));
    } catch (IllegalArgumentException wrong) {
      System.err.println("smoke: " + wrong.getMessage());
      System.exit(2);
    }
  }

  static int run(Options options, PrintStream out) {
    List<Result> results = walk(new Portal(options.addresses(), options.tenant()));
    if (options.json()) {
      out.println(json(results));
    } else {
      table(results, out);
    }
    return results.stream().allMatch(Result::passed) ? 0 : 1;
  }

  private static List<Result> walk(Portal portal) {
    Check check = new Check(portal, PATIENCE);
    List<Result> results = new ArrayList<>();
    Stage stage;
    try {
      stage = Stage.set(portal);
    } catch (Journey.Failed | Http.Unreachable failure) {
      String why = "no project to work on: " + failure.getMessage();
      return Journeys.all().stream()
          .map(journey -> new Result(journey.name(), "", List.of(why)))
          .toList();
    }
    for (Journey journey : Journeys.all()) {
      results.add(check.check(journey, stage));
    }
    return results;
  }

  private static String json(List<Result> results) {
    ArrayNode rows = new ObjectMapper().createArrayNode();
    for (Result result : results) {
      ObjectNode row = rows.addObject();
      row.put("journey", result.journey());
      row.put("passed", result.passed());
      row.put("trace_id", result.traceId().isEmpty() ? null : result.traceId());
      result.missing().forEach(row.putArray("missing")::add);
    }
    return rows.toPrettyString();
  }

  private static void table(List<Result> results, PrintStream out) {
    for (Result result : results) {
      out.printf(
          "%-4s  %-30s  %s%n",
          result.passed() ? "pass" : "FAIL", result.journey(), result.traceId());
      result.missing().forEach(missing -> out.printf("      missing: %s%n", missing));
    }
    long passed = results.stream().filter(Result::passed).count();
    out.printf("%d of %d journeys left their whole trace%n", passed, results.size());
  }
}
