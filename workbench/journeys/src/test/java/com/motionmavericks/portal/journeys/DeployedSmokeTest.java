package com.motionmavericks.portal.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.smoke.WorkbenchIdentity;
import com.motionmavericks.portal.stack.suite.Ports;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The smoke as it runs after a deployment: a program with an OIDC client of its own, which finds
 * its traces in a Tempo.
 */
@ExtendWith(Suite.class)
class DeployedSmokeTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "SMOKE_CLIENT_SECRET", "development",
          "SMOKE_OPERATOR_CLIENT_SECRET", "development");

  @Test
  void walksWhatADeploymentHasAndLeavesOnlyItsProject(Suite.Running suite) throws Exception {
    try (TempoView tempo = new TempoView(suite.backend("otlp", ""))) {
      List<String> arguments = arguments(suite, tempo.url());
      arguments.addAll(
          List.of("--operator-client-id", "portal-smoke-operator", "--patience", "20"));

      Ran first = run(suite, SECRETS, arguments);
      Ran second = run(suite, SECRETS, arguments);

      assertThat(List.of(first.status(), second.status())).as(first.output()).containsOnly(0);
      for (JsonNode row : first.rows()) {
        boolean webhook = row.path("journey").asText().equals("webhook.mux.asset_ready");
        assertThat(row.path("passed").asBoolean()).as(row.toString()).isEqualTo(!webhook);
        assertThat(row.has("not_run")).isEqualTo(webhook);
      }
    }
    String bearer =
        "Bearer "
            + new WorkbenchIdentity(suite.portal().http(), URI.create(suite.ports().issuer()))
                .token("smoke", "producer", "onlooker");
    JsonNode projects = items(suite, "projects", "/projects", bearer);
    assertThat(projects).hasSize(1);
    String project = "?project_id=" + projects.get(0).path("id").asText();
    assertThat(items(suite, "milestones", "/milestones" + project, bearer)).isEmpty();
    assertThat(items(suite, "sharelinks", "/share-links" + project, bearer)).isEmpty();
    assertThat(items(suite, "assets", "/assets" + project, bearer)).isEmpty();
  }

  @Test
  void failsWhereTempoHasNotTheTraces(Suite.Running suite) throws Exception {
    List<String> arguments = arguments(suite, suite.ports().url("otlp"));
    arguments.addAll(List.of("--patience", "1"));

    Ran ran = run(suite, SECRETS, arguments);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.output()).contains("\"missing\"").contains("no client of an operator");
  }

  @Test
  void namesWhatItNeeds(Suite.Running suite) throws Exception {
    List<String> arguments = arguments(suite, "http://localhost:1");

    Ran ran = run(suite, Map.of(), arguments);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.output()).contains("--mode deployed needs SMOKE_CLIENT_SECRET");
  }

  private static List<String> arguments(Suite.Running suite, String tempo) {
    List<String> arguments =
        new ArrayList<>(List.of("--json", "--mode", "deployed", "--tempo-url", tempo));
    arguments.addAll(List.of("--issuer", suite.ports().issuer(), "--client-id", "portal-smoke"));
    for (String name : Ports.SERVICES) {
      arguments.addAll(List.of("--address", name + "=" + suite.ports().url(name)));
    }
    return arguments;
  }

  private static JsonNode items(Suite.Running suite, String service, String path, String bearer) {
    return suite
        .portal()
        .http()
        .get(URI.create(suite.ports().url(service) + path), "authorization", bearer)
        .json()
        .path("items");
  }

  private record Ran(int status, String output) {
    List<JsonNode> rows() throws IOException {
      return StreamSupport.stream(new ObjectMapper().readTree(output).spliterator(), false)
          .toList();
    }
  }

  private static Ran run(Suite.Running suite, Map<String, String> secrets, List<String> arguments)
      throws Exception {
    Path target = suite.checkout().root().resolve("workbench/smoke/target");
    List<String> command = new ArrayList<>(List.of(suite.checkout().java(), "-cp"));
    command.add(target + "/*" + File.pathSeparator + target + "/lib/*");
    command.add("com.motionmavericks.portal.smoke.Smoke");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(secrets);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), output);
  }
}
