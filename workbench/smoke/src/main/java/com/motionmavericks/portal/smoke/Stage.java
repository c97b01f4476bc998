package com.motionmavericks.portal.smoke;

import java.util.HashMap;
import java.util.Map;

/** What the journeys work on: a project with members and a milestone, made once a run. */
public final class Stage {
  private final String projectId;
  private final String milestoneId;
  private final Map<String, String> notes = new HashMap<>();

  private Stage(String projectId, String milestoneId) {
    this.projectId = projectId;
    this.milestoneId = milestoneId;
  }

  /** Sets it up over the APIs. */
  public static Stage set(Portal portal) {
    String project =
        Answers.id(portal.post("producer", "projects", "/projects", Map.of("name", "Smoke test")));
    for (String role : new String[] {"producer", "client"}) {
      Answers.expect(
          201,
          portal.post(
              "producer",
              "projects",
              "/projects/" + project + "/members",
              Map.of(
                  "user_id",
                  Portal.user(role),
                  "role",
                  role,
                  "email",
                  Portal.user(role) + "@smoke.example")));
    }
    // By somebody else than who will change it: milestones remembers for a while whom it asked for.
    String milestone =
        Answers.id(
            portal.post(
                "admin",
                "milestones",
                "/milestones",
                Map.of("project_id", project, "title", "Rough cut")));
    return new Stage(project, milestone);
  }

  public String projectId() {
    return projectId;
  }

  public String milestoneId() {
    return milestoneId;
  }

  /** Leaves something for a later journey. */
  public void note(String key, String value) {
    notes.put(key, value);
  }

  /**
   * What an earlier journey left.
   *
   * @throws Journey.Failed where that one did not get so far
   */
  public String noted(String key) {
    String value = notes.get(key);
    if (value == null) {
      throw new Journey.Failed("not walked: an earlier journey left no " + key);
    }
    return value;
  }
}
