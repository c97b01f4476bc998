package com.motionmavericks.portal.stack.mails;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant with one project, whose one client gets a mail of each update. */
final class Stage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String EVENTS =
      """
      SELECT payload::json ->> 'title', occurred_at FROM outbox
      WHERE tenant_id = ? AND type = 'milestone.updated'
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Ports ports;
  private final String tenant;
  private final Map<String, String> producer;
  private final Map<String, String> admin;
  private final List<String> milestones = new ArrayList<>();

  Stage(Ports ports, int milestones) {
    this.ports = ports;
    this.tenant = "storm-" + Long.toString(Instant.now().toEpochMilli(), 36);
    this.producer = bearer(tenant, "producer");
    this.admin = bearer(tenant, "admin");
    String project = make("projects", "/projects", "{\"name\":\"Storm\"}", "id");
    make(
        "projects",
        "/projects/" + project + "/members",
        "{\"user_id\":\"c\",\"role\":\"client\",\"email\":\"c@%s.example\"}".formatted(tenant),
        "user_id");
    for (int i = 0; i < milestones; i++) {
      this.milestones.add(
          make(
              "milestones",
              "/milestones",
              "{\"project_id\":\"%s\",\"title\":\"Cut\"}".formatted(project),
              "id"));
    }
  }

  /** The title of an update, by which its mail is known. */
  static String title(int update) {
    return "Update %05d".formatted(update);
  }

  /** Makes an update and tells its trace; makes none where the suite says so, and tries again. */
  String update(int number) {
    String milestone = milestones.get(number % milestones.size());
    HttpRequest request =
        request("milestones", "/milestones/" + milestone, producer)
            .header("If-Match", "*")
            .method("PATCH", BodyPublishers.ofString("{\"title\":\"" + title(number) + "\"}"))
            .build();
    Instant end = Instant.now().plus(PATIENCE.multipliedBy(4));
    while (Instant.now().isBefore(end)) {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() == 200) {
        return answer.headers().firstValue("x-trace-id").orElseThrow();
      }
      if (answer.statusCode() < 500) {
        throw new Refusal("An update is answered with " + answer.statusCode() + answer.body());
      }
    }
    throw new Refusal("No update was possible for a minute.");
  }

  /** When each update happened, as its event says, by its title. */
  Map<String, Instant> happened() {
    String url = "jdbc:postgresql://localhost:%d/milestones".formatted(ports.of("postgres"));
    Map<String, Instant> happened = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "development");
        PreparedStatement events = connection.prepareStatement(EVENTS)) {
      events.setString(1, tenant);
      ResultSet rows = events.executeQuery();
      while (rows.next()) {
        happened.put(rows.getString(1), rows.getObject(2, OffsetDateTime.class).toInstant());
      }
      return happened;
    } catch (SQLException refused) {
      throw new Refusal("PostgreSQL refuses (milestones): " + refused.getMessage(), refused);
    }
  }

  /** What the tenant's admin sees. */
  JsonNode deliveries(String path) {
    return json(send(request("notifications", "/deliveries" + path, admin).GET().build()));
  }

  /** Why somebody was told something, and what became of it. */
  JsonNode notification(String id) {
    return json(send(request("notifications", "/notifications/" + id, admin).GET().build()));
  }

  /** How many spans the receiver had to forget. */
  long evictedSpans() {
    return json(send(request("otlp", "/healthz", Map.of()).GET().build()))
        .path("evicted_spans")
        .asLong();
  }

  /** What a control door of the mail stand-in says. */
  JsonNode resend(String path) {
    return json(send(request("resend", "/_control/" + path, Map.of()).GET().build()));
  }

  /** Switches something at the mail stand-in. */
  void resend(String method, String path, String body) {
    HttpRequest request =
        request("resend", "/_control/" + path, Map.of())
            .method(method, BodyPublishers.ofString(body))
            .build();
    if (send(request).statusCode() >= 300) {
      throw new Refusal("The mail stand-in refuses " + path);
    }
  }

  /** The spans of a trace that the receiver has. */
  JsonNode trace(String id) {
    return json(send(request("otlp", "/traces/" + id, Map.of()).GET().build()));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    if (answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw new Refusal("%s answers %d".formatted(answer.uri(), answer.statusCode()));
    }
    return Json.parse(answer.body());
  }

  private HttpRequest.Builder request(String service, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(ports.url(service) + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Refusal("Nobody answers at " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", e);
    }
  }

  private Map<String, String> bearer(String tenant, String role) {
    return Running.bearer(
        Tokens.issue(ports.issuer(), Optional.of(tenant), role, Optional.empty()));
  }

  private String make(String service, String path, String body, String wanted) {
    try {
      Http.Answer answer = Http.post(ports.url(service) + path, producer, body);
      if (answer.status() != 201) {
        throw new Refusal("%s answers POST %s with %s".formatted(service, path, answer));
      }
      return answer.json().path(wanted).asText();
    } catch (IOException e) {
      throw new Refusal("%s does not answer POST %s".formatted(service, path), e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
