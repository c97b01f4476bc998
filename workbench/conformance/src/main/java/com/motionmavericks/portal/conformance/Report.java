package com.motionmavericks.portal.conformance;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings about one span, or about one resource. */
final class Report {
  private final String service;
  private final String span;
  private final List<Finding> findings = new ArrayList<>();

  Report(String service, String span) {
    this.service = service;
    this.span = span;
  }

  void add(Rule rule, String wrong, String right) {
    add(rule, "", wrong, right);
  }

  void add(Rule rule, String attribute, String wrong, String right) {
    findings.add(new Finding(rule, service, span, attribute, wrong, right));
  }

  boolean isAboutResource() {
    return span.isEmpty();
  }

  List<Finding> findings() {
    return findings;
  }
}
