package com.motionmavericks.portal.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tenant {@code acme}: a few projects with members and milestones, made once through the same
 * APIs that everybody uses. The members are the people that the issuer names when nobody is named,
 * so that {@code ./portal token --tenant acme --role artist} sees projects.
 */
public final class DemoTenant {
  public static final String TENANT = "acme";

  private static final int ATTEMPTS = 10;
  private static final List<String> MEMBERS = List.of("producer", "artist", "client");

  private record DemoProject(String name, String client, String status, List<String> milestones) {}

  private static final List<DemoProject> PROJECTS =
      List.of(
          new DemoProject(
              "Aurora launch film",
              "Aurora Audio",
              "active",
              List.of("Storyboard", "Rough cut", "Sound and grade", "Master")),
          new DemoProject(
              "Harbour festival trailer",
              "Harbour Festival",
              "active",
              List.of("Treatment", "Animatic", "Final cut")),
          new DemoProject(
              "Winter campaign", "Nordlicht Outdoor", "draft", List.of("Concept", "Shoot")));

  private final Ports ports;
  private final Map<String, String> headers;

  public DemoTenant(Ports ports) {
    this.ports = ports;
    this.headers =
        Running.bearer(
            Tokens.issue(
                ports.issuer(), Optional.of(TENANT), "producer", Optional.<String>empty()));
  }

  /**
   * Makes what is missing, unless it was all made before.
   *
   * @param marker is written when all is there
   * @return whether it made anything
   */
  public boolean seed(Path marker) {
    if (Files.exists(marker)) {
      return false;
    }
    for (DemoProject project : PROJECTS) {
      String id = project(project);
      for (String role : MEMBERS) {
        member(id, role);
      }
      milestones(id, project.milestones());
    }
    Json.write(marker, Json.MAPPER.createObjectNode().put("tenant", TENANT));
    return true;
  }

  /** Opens the dashboard; the id of its trace. */
  public Optional<String> openDashboard() {
    return get("projects", "/projects?limit=10").traceId();
  }

  private String project(DemoProject wanted) {
    String search = URLEncoder.encode(wanted.name(), StandardCharsets.UTF_8);
    for (JsonNode found : get("projects", "/projects?q=" + search).json().path("items")) {
      if (found.path("name").asText().equals(wanted.name())) {
        return found.path("id").asText();
      }
    }
    ObjectNode body =
        Json.MAPPER
            .createObjectNode()
            .put("name", wanted.name())
            .put("client", wanted.client())
            .put("status", wanted.status())
            .put("due_on", LocalDate.now(ZoneOffset.UTC).plusWeeks(8).toString());
    return post("projects", "/projects", body).json().path("id").asText();
  }

  private void member(String project, String role) {
    String user = "demo-" + role;
    ObjectNode body =
        Json.MAPPER
            .createObjectNode()
            .put("user_id", user)
            .put("role", role)
            .put(
                "display_name",
                "Demo " + role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1))
            .put("email", user + "@" + TENANT + ".example");
    post("projects", "/projects/" + project + "/members", body);
  }

  private void milestones(String project, List<String> titles) {
    Set<String> there = new HashSet<>();
    get("milestones", "/milestones?limit=100&project_id=" + project)
        .json()
        .path("items")
        .forEach(milestone -> there.add(milestone.path("title").asText()));
    for (int i = 0; i < titles.size(); i++) {
      if (!there.contains(titles.get(i))) {
        post(
            "milestones",
            "/milestones",
            Json.MAPPER
                .createObjectNode()
                .put("project_id", project)
                .put("title", titles.get(i))
                .put("due_on", LocalDate.now(ZoneOffset.UTC).plusWeeks(2L * (i + 1)).toString())
                .put("position", i));
      }
    }
  }

  private Http.Answer get(String service, String path) {
    return call(service + " GET " + path, () -> Http.get(ports.url(service) + path, headers));
  }

  // 409: it is there already, from a seeding that was interrupted.
  private Http.Answer post(String service, String path, ObjectNode body) {
    return call(
        service + " POST " + path,
        () -> Http.post(ports.url(service) + path, headers, body.toString()));
  }

  private interface Call {
    Http.Answer answer() throws IOException;
  }

  // A service that has just started may find its neighbour slow: 5xx is worth another attempt.
  private static Http.Answer call(String what, Call call) {
    String last = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Http.Answer answer = call.answer();
        if (answer.isGood() || answer.status() == 409) {
          return answer;
        }
        last = answer.status() + " " + answer.body();
        if (answer.status() < 500) {
          break;
        }
      } catch (IOException e) {
        last = String.valueOf(e.getMessage());
      }
      Ending.pause(500);
    }
    throw new Refusal(
        "The demo tenant cannot be made: %s answers %s (logs: .portal/up/logs)."
            .formatted(what, last.strip()));
  }
}
