package com.motionmavericks.portal.stack.scale;

import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.scale.Report.Bound;
import com.motionmavericks.portal.stack.scale.Report.Page;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the database of a running suite, and opens the dashboard while it grows. */
public final class Scale {
  private static final int FEW = 1_000;
  private static final int MILESTONES = 10;

  /** A block for each row, and those that lead to them: the index, its descent, the catalogue. */
  private static final int WAY = 24;

  private static final Bound PAGE_OF_ALL = new Bound(0, Size.PAGE + 1 + WAY);

  /** One index descent and at most a block a milestone, for each project of the page. */
  private static final Bound MILESTONES_OF_PAGE =
      new Bound((long) Size.PAGE * MILESTONES, (long) Size.PAGE * (MILESTONES + WAY));

  private final Ports ports;
  private final Size size;
  private final Database projects;
  private final Database milestones;
  private final PlanLog log;

  public Scale(Checkout checkout, Ports ports, Size size) {
    this.ports = ports;
    this.size = size;
    this.projects = new Database(ports, "projects");
    this.milestones = new Database(ports, "milestones");
    this.log = new PlanLog(checkout.up().resolve("postgres").resolve("log"));
  }

  /** Seeds, measures and explains; what was seeded stays. */
  public Report measure() {
    Reader ordinary = Reader.producer(ports, "scale-first");
    seed(0, FEW);
    ordinary.median("", size.warmUp());
    double few = ordinary.median("", size.requests());
    seed(FEW, size.projects());
    Reader largest = Reader.producer(ports, "scale-largest");
    Map<String, String> pages = pages(largest);
    String last = pages.getOrDefault(lastBy("updated_at"), "");
    ordinary.median("", size.warmUp() / 5);
    double many = ordinary.median("", size.requests());
    double first = largest.median("", size.requests());
    double deep = largest.median(last, size.requests());
    // Before sessions are ended: a change that meets one that is gone is not a change that is lost.
    int lost = races();
    return new Report(few, many, first, deep, explain(largest, pages), lost);
  }

  private void seed(int from, int to) {
    Map<String, String> settings =
        Map.of(
            "scale.first", Integer.toString(from),
            "scale.past", Integer.toString(to),
            "scale.largest", Integer.toString(size.ofTheLargest()),
            "scale.tenants", Integer.toString(size.tenants()));
    projects.run("projects.sql", settings);
    milestones.run("milestones.sql", settings);
  }

  /** By name, the queries that lead to the first and to the last page in either order. */
  private Map<String, String> pages(Reader reader) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String order : List.of("updated_at", "due_on")) {
      String sort = "&sort=" + order;
      pages.put("page 1 by " + order, sort);
      pages.put(lastBy(order), sort + reader.turnTo(size.lastPage(), sort));
      pages.put("page 1 of drafts by " + order, sort + "&status=draft");
    }
    return pages;
  }

  private String lastBy(String order) {
    return "page %d by %s".formatted(size.lastPage(), order);
  }

  private List<Page> explain(Reader largest, Map<String, String> pages) {
    Reader artist = Reader.artist(ports, "scale-largest");
    // All that an artist works on is sorted: one project in two hundred, by the script.
    long own = size.ofTheLargest() / 200;
    projects.explain();
    milestones.explain();
    try {
      List<Page> seen = new ArrayList<>();
      pages.forEach((name, query) -> seen.addAll(explain(name, largest, query, PAGE_OF_ALL)));
      seen.addAll(explain("page 1 of an artist", artist, "", new Bound(own, own * 8)));
      return seen;
    } finally {
      projects.explainNoMore();
      milestones.explainNoMore();
      settled(largest, "");
    }
  }

  private List<Page> explain(String name, Reader reader, String query, Bound bound) {
    settled(reader, query);
    log.next();
    reader.page(query);
    List<Plan> plans = new ArrayList<>();
    for (int tries = 0; tries < 50; tries++) {
      plans.addAll(log.next());
      Optional<Plan> list = of("project", plans);
      Optional<Plan> summary = of("milestone", plans);
      if (list.isPresent() && summary.isPresent()) {
        return List.of(
            Page.of(name, "project", bound, list.get()),
            Page.of(name, "milestone", MILESTONES_OF_PAGE, summary.get()));
      }
      Ending.pause(100);
    }
    throw new Refusal("PostgreSQL wrote no plan of %s into its log.".formatted(name));
  }

  /** Sessions have been ended: the first request may meet one that is gone. */
  private static void settled(Reader reader, String query) {
    for (int tries = 0; tries < 20; tries++) {
      try {
        reader.page(query);
        return;
      } catch (Refusal again) {
        Ending.pause(100);
      }
    }
  }

  private static Optional<Plan> of(String table, List<Plan> plans) {
    return plans.stream().filter(plan -> plan.reads(table)).findFirst();
  }

  private int races() {
    try (Races races = new Races(ports)) {
      return races.ofReaders(size.races()) + races.ofTheCareless(size.races());
    }
  }
}
