package com.motionmavericks.portal.conformance.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The score, for programs and for people. */
public final class ScoreReport {
  private ScoreReport() {}

  /** {@code {services:[{service, score, rules:[{id, passed, total}], not_applicable:[…]}]}}. */
  public static String json(InstrumentationScore score) {
    ObjectNode report = new ObjectMapper().createObjectNode();
    ArrayNode services = report.putArray("services");
    for (ServiceScore each : score.services()) {
      ObjectNode service = services.addObject();
      service.put("service", each.service());
      service.put("score", rounded(each.score()));
      ArrayNode rules = service.putArray("rules");
      for (Verdict verdict : each.judged()) {
        rules
            .addObject()
            .put("id", verdict.rule().id())
            .put("passed", verdict.passed())
            .put("total", verdict.total());
      }
      ArrayNode others = service.putArray("not_applicable");
      each.notApplicable()
          .forEach(rule -> others.addObject().put("id", rule.id()).put("reason", rule.reason()));
    }
    return report.toPrettyString();
  }

  /** A line a service, then what failed and where, then what was not judged and why. */
  public static String text(InstrumentationScore score) {
    List<String> lines = new ArrayList<>();
    for (ServiceScore each : score.services()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%6.2f  %-24s %d of %d rules pass",
              each.score(),
              each.service(),
              each.judged().size() - each.failed().size(),
              each.judged().size()));
    }
    score.services().forEach(each -> failures(each, lines));
    notApplicable(score, lines);
    if (!score.strangers().isEmpty()) {
      lines.add("");
      lines.add(
          "not judged, begun outside of the suite: %d traces, such as %s"
              .formatted(score.strangers().size(), score.strangers().getFirst()));
    }
    return String.join("\n", lines);
  }

  private static void failures(ServiceScore service, List<String> lines) {
    for (Verdict verdict : service.failed()) {
      lines.add("");
      lines.add(
          "FAIL %s %s, %s: %d of %d fail: %s"
              .formatted(
                  verdict.rule().id(),
                  verdict.rule().impact().name().toLowerCase(Locale.ROOT),
                  service.service(),
                  verdict.total() - verdict.passed(),
                  verdict.total(),
                  verdict.rule().description()));
      verdict.examples().forEach(example -> lines.add("     " + example));
    }
  }

  private static void notApplicable(InstrumentationScore score, List<String> lines) {
    Map<String, List<String>> services = new TreeMap<>();
    for (ServiceScore each : score.services()) {
      for (Rule rule : each.notApplicable()) {
        services
            .computeIfAbsent(rule.id() + "  " + rule.reason(), _ -> new ArrayList<>())
            .add(each.service());
      }
    }
    lines.add("");
    lines.add("not applicable:");
    services.forEach(
        (rule, of) ->
            lines.add(
                of.size() == score.services().size()
                    ? "  " + rule
                    : "  %s (%s)".formatted(rule, String.join(", ", of))));
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
