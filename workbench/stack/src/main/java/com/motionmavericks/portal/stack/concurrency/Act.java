package com.motionmavericks.portal.stack.concurrency;

import java.util.Map;

/** What one of the crowd may do. */
enum Act {
  DASHBOARD(6, 200),
  UPDATE(4, 200),
  CREATE(2, 201),
  OPEN_LINK(4, 200),
  /** An update of a version that is not there any more. */
  STALE(1, 412),
  UNKNOWN_LINK(1, 404),
  UNKNOWN_PROJECT(1, 404),
  NO_TOKEN(1, 401),
  /** A project that may not be made. */
  NO_NAME(1, 400),
  /** The dashboard, but its caller gives up before long. */
  HASTY(2, 200),
  /** An update, but its caller hangs up before long. */
  HANG_UP(1, 200);

  private final int weight;
  private final int hopedFor;

  Act(int weight, int hopedFor) {
    this.weight = weight;
    this.hopedFor = hopedFor;
  }

  /** How often, relative to the others. */
  int weight() {
    return weight;
  }

  /** The status of the answer where nothing goes wrong. */
  int hopedFor() {
    return hopedFor;
  }

  boolean isImpatient() {
    return this == HASTY || this == HANG_UP;
  }

  /**
   * How often the trace of an answer as hoped holds which spans, exactly: one that hangs below a
   * stranger's parent is missing here and too many there.
   *
   * @return by service and name
   */
  Map<String, Integer> marks() {
    return switch (this) {
      case DASHBOARD, HASTY ->
          Map.of(
              "projects-service GET /projects", 1,
              "projects-service api.projects.list", 1,
              "projects-service SELECT project", 1);
      case UPDATE ->
          Map.of(
              "milestones-service PATCH /milestones/{id}", 1,
              "milestones-service service.milestones.update", 1,
              "milestones-service UPDATE milestone", 1,
              "milestones-service INSERT outbox", 1,
              "milestones-service send portal.events.milestones-service", 1);
      // One that was given up may still be at it, and then this one is written at a second try.
      case HANG_UP ->
          Map.of(
              "milestones-service PATCH /milestones/{id}", 1,
              "milestones-service service.milestones.update", 1,
              "milestones-service INSERT outbox", 1,
              "milestones-service send portal.events.milestones-service", 1);
      case CREATE ->
          Map.of("projects-service POST /projects", 1, "projects-service INSERT project", 1);
      case STALE ->
          Map.of(
              "milestones-service PATCH /milestones/{id}", 1,
              "milestones-service UPDATE milestone", 0);
      case OPEN_LINK, UNKNOWN_LINK -> Map.of("sharelinks-service GET /s/{token}", 1);
      case UNKNOWN_PROJECT ->
          Map.of("projects-service GET /projects/{id}", 1, "projects-service SELECT", 1);
      case NO_TOKEN ->
          Map.of("projects-service GET /projects", 1, "projects-service SELECT project", 0);
      case NO_NAME ->
          Map.of("projects-service POST /projects", 1, "projects-service INSERT project", 0);
    };
  }

  /**
   * The same, but not more often: a link opens without what Redis or a busy neighbour did not
   * answer in time, and what was never sent has no span.
   */
  static Map<String, Integer> limits() {
    return Map.of(
        "sharelinks-service get", 1,
        "sharelinks-service GET /internal/assets", 1,
        "assets-service GET /internal/assets", 1);
  }

  static final String CONSUMED = "process portal.events.milestones-service";

  /** Nobody is mailed that a milestone was made, so nobody asks how they want to be told. */
  static final String TOLD_TO_NOBODY = "POST /milestones";

  /**
   * What each span of that name is parent of, exactly once, unless it failed: work in the
   * background, where nobody waits and contexts are mixed most easily. Not of what is {@linkplain
   * #TOLD_TO_NOBODY told to nobody}.
   */
  static Map<String, String> below() {
    return Map.of(
        "send portal.events.milestones-service",
        "xadd",
        CONSUMED,
        "SELECT preference",
        "integration.resend.send",
        "POST /emails");
  }
}
