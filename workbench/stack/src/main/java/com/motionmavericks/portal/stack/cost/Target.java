package com.motionmavericks.portal.stack.cost;

import com.motionmavericks.portal.stack.demo.DemoTenant;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked for under load, by GET. */
public record Target(String name, String url, Map<String, String> headers) {
  public Target {
    headers = Map.copyOf(headers);
  }

  /** The two of the proof, on a suite that holds the demo tenant. */
  public static List<Target> of(Ports ports) {
    String token =
        Tokens.issue(ports.issuer(), Optional.of(DemoTenant.TENANT), "producer", Optional.empty());
    Map<String, String> bearer = Running.bearer(token);
    try {
      String project =
          Http.get(ports.url("projects") + "/projects", bearer)
              .json()
              .path("items")
              .path(0)
              .path("id")
              .asText();
      String link =
          Http.post(
                  ports.url("sharelinks") + "/share-links",
                  bearer,
                  "{\"project_id\":\"%s\"}".formatted(project))
              .json()
              .path("url")
              .asText();
      return List.of(
          new Target(TracingCost.OPENING, link, Map.of("accept", "application/json")),
          new Target(TracingCost.DASHBOARD, ports.url("projects") + "/projects", bearer));
    } catch (IOException e) {
      throw new Refusal("The suite does not answer: " + e.getMessage(), e);
    }
  }
}
