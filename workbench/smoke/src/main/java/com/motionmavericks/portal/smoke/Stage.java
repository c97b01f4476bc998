package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the journeys work on: a project with members and a milestone, made once a run. */
public final class Stage {
  private static final String NAME = "Smoke test";

  private final String projectId;
  private final String milestoneId;
  private final Map<String, String> notes = new HashMap<>();

  private Stage(String projectId, String milestoneId) {
    this.projectId = projectId;
    this.milestoneId = milestoneId;
  }

  /** Sets it up over the APIs, in the project of an earlier run where there is one. */
  public static Stage set(Portal portal) {
    String project = earlier(portal).orElseGet(() -> newProject(portal));
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

  /** Takes away what the run made, but for the project, which the next run finds. */
  void strike(Portal portal) {
    portal.delete("producer", "milestones", "/milestones/" + milestoneId);
    if (notes.containsKey("asset")) {
      portal.delete("producer", "assets", "/assets/" + notes.get("asset"));
    }
    if (notes.containsKey("link")) {
      portal.delete("producer", "sharelinks", "/share-links/" + notes.get("link"));
    }
  }

  /** One person for all roles means a lasting tenant, in which projects would pile up. */
  private static Optional<String> earlier(Portal portal) {
    if (!portal.cast().onePerson()) {
      return Optional.empty();
    }
    JsonNode found =
        Answers.expect(
                200, portal.get("producer", "projects", "/projects?limit=100&q=Smoke%20test"))
            .json()
            .path("items");
    return StreamSupport.stream(found.spliterator(), false)
        .filter(project -> project.path("name").asText().equals(NAME))
        .map(project -> project.path("id").asText())
        .findFirst();
  }

  private static String newProject(Portal portal) {
    String project =
        Answers.id(portal.post("producer", "projects", "/projects", Map.of("name", NAME)));
    for (String role : portal.cast().members()) {
      String user = Portal.user(role);
      Answers.expect(
          201,
          portal.post(
              "producer",
              "projects",
              "/projects/" + project + "/members",
              Map.of("user_id", user, "role", role, "email", portal.cast().mailOf(user))));
    }
    return project;
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
