package com.motionmavericks.portal.conformance.score;

import static com.motionmavericks.portal.conformance.score.Impact.CRITICAL;
import static com.motionmavericks.portal.conformance.score.Impact.IMPORTANT;
import static com.motionmavericks.portal.conformance.score.Impact.LOW;
import static com.motionmavericks.portal.conformance.score.Impact.NORMAL;

import java.util.List;

/**
 * The rules of the Instrumentation Score, with their ids and impacts, as published at <a
 * href="https://github.com/instrumentation-score/spec">instrumentation-score/spec</a> (e6ee222).
 * All of them and no other: the specification forbids to add rules.
 */
final class PublishedRules {
  private static final String NO_METRICS =
      "metrics do not leave the services as OTLP: Prometheus scrapes them";
  private static final String NO_LOGS =
      "log lines do not leave the services as OTLP: they are JSON on the console";

  private PublishedRules() {}

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "RES-001",
              NORMAL,
              "service.instance.id is present",
              ResourceRules::instanceIsPresent,
              "no resource"),
          new Rule(
              "RES-002",
              IMPORTANT,
              "service.instance.id is unique across logical resources",
              ResourceRules::instanceIsUnique,
              "no resource has a service.instance.id"),
          new Rule(
              "RES-003",
              IMPORTANT,
              "k8s.pod.uid is present on what runs in Kubernetes",
              ResourceRules::podIsPresent,
              "does not run in Kubernetes: no resource has a k8s attribute"),
          new Rule(
              "RES-004",
              IMPORTANT,
              "semantic convention attributes are at the right level",
              ResourceRules::levelsAreRight,
              "no resource and no span"),
          new Rule(
              "RES-005",
              CRITICAL,
              "service.name is present",
              ResourceRules::serviceIsNamed,
              "no resource"),
          new Rule(
              "SPA-001",
              NORMAL,
              "at most 10 INTERNAL spans in a trace",
              SpanRules::internalSpansAreFew,
              "no trace"),
          new Rule(
              "SPA-002", NORMAL, "no orphan spans", SpanRules::parentsAreThere, "only root spans"),
          new Rule(
              "SPA-003",
              IMPORTANT,
              "span names have bound cardinality",
              SpanRules::namesAreBounded,
              "no span"),
          new Rule(
              "SPA-004",
              IMPORTANT,
              "root spans are not CLIENT",
              SpanRules::rootsAreNoClients,
              "begins no trace"),
          new Rule(
              "SPA-005",
              IMPORTANT,
              "at most 20 spans under 5 ms in a trace",
              SpanRules::shortSpansAreFew,
              "no trace"),
          Rule.withoutInput("MET-001", IMPORTANT, "metric attributes are bounded", NO_METRICS),
          Rule.withoutInput("MET-002", IMPORTANT, "metrics have units", NO_METRICS),
          Rule.withoutInput("MET-003", IMPORTANT, "a metric has one unit", NO_METRICS),
          Rule.withoutInput("MET-004", NORMAL, "a histogram has one set of buckets", NO_METRICS),
          Rule.withoutInput("MET-005", NORMAL, "metric names do not hold their unit", NO_METRICS),
          Rule.withoutInput("MET-006", IMPORTANT, "metric names are no attribute keys", NO_METRICS),
          Rule.withoutInput("LOG-001", IMPORTANT, "no debug logs in production", NO_LOGS),
          Rule.withoutInput("LOG-002", IMPORTANT, "log records have a severity", NO_LOGS),
          new Rule(
              "SDK-001",
              LOW,
              "language and runtime are supported by the SDK",
              ResourceRules::runtimeIsSupported,
              "no resource tells telemetry.sdk.language and process.runtime.version"));
}
