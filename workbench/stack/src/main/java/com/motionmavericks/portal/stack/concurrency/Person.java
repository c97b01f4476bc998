package com.motionmavericks.portal.stack.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One of the crowd: a producer of a tenant of their own, with a project, a milestone, a link. */
final class Person {
  private static final int TOKEN_LENGTH = 43;

  private final Ports ports;
  private final String tenant;
  private final Map<String, String> headers;
  private final String milestone;
  private final String givenUp;
  private final String link;

  private Person(
      Ports ports,
      String tenant,
      Map<String, String> headers,
      String milestone,
      String givenUp,
      String link) {
    this.ports = ports;
    this.tenant = tenant;
    this.headers = headers;
    this.milestone = milestone;
    this.givenUp = givenUp;
    this.link = link;
  }

  /**
   * Makes what the person works on.
   *
   * @param mailed whether somebody else gets mail of what the person does
   */
  static Person of(Ports ports, String tenant, boolean mailed) {
    Map<String, String> headers =
        Running.bearer(
            Tokens.issue(ports.issuer(), Optional.of(tenant), "producer", Optional.empty()));
    String project = make(ports, headers, "projects", "/projects", Map.of("name", tenant), "id");
    if (mailed) {
      make(
          ports,
          headers,
          "projects",
          "/projects/" + project + "/members",
          Map.of("user_id", "c", "role", "client", "email", "c@" + tenant + ".example"),
          "user_id");
    }
    Map<String, String> milestone = Map.of("project_id", project, "title", "Rough cut");
    String milestoneId = make(ports, headers, "milestones", "/milestones", milestone, "id");
    String givenUp = make(ports, headers, "milestones", "/milestones", milestone, "id");
    Map<String, String> shared = Map.of("project_id", project);
    String url = make(ports, headers, "sharelinks", "/share-links", shared, "url");
    return new Person(ports, tenant, headers, milestoneId, givenUp, URI.create(url).getPath());
  }

  String tenant() {
    return tenant;
  }

  /** The request of an act, but for its trace. */
  HttpRequest.Builder request(Act act, Random random) {
    return switch (act) {
      case DASHBOARD, HASTY -> as("projects", "/projects");
      case UPDATE -> patch(milestone, "*", random);
      case HANG_UP -> patch(givenUp, "*", random);
      case STALE -> patch(milestone, "\"0\"", random);
      case CREATE -> body(as("projects", "/projects"), "POST", Map.of("name", "Another"));
      case NO_NAME -> body(as("projects", "/projects"), "POST", Map.of());
      case UNKNOWN_PROJECT ->
          as("projects", "/projects/" + new UUID(random.nextLong(), random.nextLong()));
      case NO_TOKEN -> to("projects", "/projects");
      case OPEN_LINK -> to("sharelinks", link).header("accept", "application/json");
      case UNKNOWN_LINK -> to("sharelinks", "/s/" + "A".repeat(TOKEN_LENGTH));
    };
  }

  private HttpRequest.Builder patch(String id, String etag, Random random) {
    Map<String, String> change = Map.of("title", "Cut " + random.nextInt(1_000));
    return body(as("milestones", "/milestones/" + id), "PATCH", change).header("If-Match", etag);
  }

  private HttpRequest.Builder as(String service, String path) {
    HttpRequest.Builder request = to(service, path);
    headers.forEach(request::header);
    return request;
  }

  private HttpRequest.Builder to(String service, String path) {
    return HttpRequest.newBuilder(URI.create(ports.url(service) + path));
  }

  private static HttpRequest.Builder body(
      HttpRequest.Builder request, String method, Map<String, String> members) {
    return request.method(method, BodyPublishers.ofString(json(members)));
  }

  private static String make(
      Ports ports,
      Map<String, String> headers,
      String service,
      String path,
      Map<String, String> members,
      String wanted) {
    try {
      Http.Answer answer = Http.post(ports.url(service) + path, headers, json(members));
      JsonNode made = answer.json().path(wanted);
      if (answer.status() == 201 && made.isTextual()) {
        return made.asText();
      }
      throw new Refusal("%s answers POST %s with %s".formatted(service, path, answer));
    } catch (IOException e) {
      throw new Refusal("%s does not answer POST %s".formatted(service, path), e);
    }
  }

  private static String json(Map<String, String> members) {
    return Json.MAPPER.valueToTree(members).toString();
  }
}
