package com.motionmavericks.portal.smoke;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The trace smoke: walks every journey against a running suite and prints which left its whole
 * trace. Exit status 0 where all that were walked did, 1 where one did not, 2 where the arguments
 * are off.
 */
@Command(
    name = "smoke",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Walk the journeys over HTTP and check each one's trace.")
public final class Smoke implements Callable<Integer> {
  /** What stands where. */
  enum Mode {
    /** As ./portal up starts it: the issuer gives anybody's token, the receiver has the traces. */
    workbench,
    /** Behind a front door or in a cluster: an OIDC client of its own, traces in Tempo. */
    deployed
  }

  /** Spans arrive in batches. */
  private static final int PATIENCE = 20;

  /** The samplers wait 45 s before they decide, then Tempo has to show it. */
  private static final int PATIENCE_WITH_SAMPLERS = 120;

  @Option(
      names = "--mode",
      defaultValue = "workbench",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private Mode mode = Mode.workbench;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long each trace is waited for; 20, deployed 120.")
  private Optional<Integer> patience = Optional.empty();

  @Option(names = "--json", description = "Print an array of rows instead of a table.")
  private boolean json;

  @Option(
      names = "--tenant",
      defaultValue = "smoke",
      description = "Whose data the journeys make. Deployed, the token says it.")
  private String tenant = "smoke";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Deployed: the front door of all services: https://portal.example")
  private @Nullable URI baseUrl;

  @Option(
      names = "--address",
      paramLabel = "NAME=URL",
      description = "One service's address, also beside a base URL: projects, milestones, …")
  private Map<String, URI> addresses = new TreeMap<>();

  @Option(
      names = "--tempo-url",
      paramLabel = "URL",
      description = "Deployed: Tempo's query frontend: http://tempo:3200")
  private @Nullable URI tempoUrl;

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      defaultValue = "${env:SMOKE_ISSUER}",
      description = "Deployed: the OIDC issuer. Also SMOKE_ISSUER.")
  private @Nullable URI issuer;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      defaultValue = "${env:SMOKE_CLIENT_ID}",
      description =
          "Deployed: a client whose token says a tenant of its own and the role producer."
              + " Also SMOKE_CLIENT_ID; its secret is SMOKE_CLIENT_SECRET.")
  private @Nullable String clientId;

  @Option(
      names = "--operator-client-id",
      paramLabel = "ID",
      defaultValue = "${env:SMOKE_OPERATOR_CLIENT_ID}",
      description =
          "Deployed, where the cleanup is to be walked: a client with the role operator."
              + " Also SMOKE_OPERATOR_CLIENT_ID; its secret is SMOKE_OPERATOR_CLIENT_SECRET.")
  private @Nullable String operatorClientId;

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Smoke()).execute(args));
  }

  @Override
  public Integer call() {
    List<Result> results = mode == Mode.deployed ? deployed() : workbench();
    PrintStream out = System.out;
    if (json) {
      out.println(Report.json(results));
    } else {
      Report.table(results, out);
    }
    return results.stream().anyMatch(Result::failed) ? 1 : 0;
  }

  private List<Result> workbench() {
    try {
      return walk(Portal.workbench(addresses, tenant), PATIENCE);
    } catch (IllegalArgumentException incomplete) {
      throw new ParameterException(commandLine(), String.valueOf(incomplete.getMessage()));
    }
  }

  private List<Result> deployed() {
    for (String service :
        List.of("projects", "milestones", "assets", "notifications", "sharelinks", "scheduler")) {
      addresses.computeIfAbsent(service, name -> needed("--base-url", baseUrl));
    }
    Http http = new Http();
    ClientCredentials.Client producer =
        new ClientCredentials.Client(
            needed("--client-id", clientId),
            needed("SMOKE_CLIENT_SECRET", System.getenv("SMOKE_CLIENT_SECRET")));
    Optional<ClientCredentials.Client> operator =
        Optional.ofNullable(operatorClientId)
            .map(
                id ->
                    new ClientCredentials.Client(
                        id,
                        needed(
                            "SMOKE_OPERATOR_CLIENT_SECRET",
                            System.getenv("SMOKE_OPERATOR_CLIENT_SECRET"))));
    TempoTraces traces = new TempoTraces(http, needed("--tempo-url", tempoUrl));
    try {
      Identity identity =
          new ClientCredentials(http, needed("--issuer", issuer), producer, operator);
      return walk(
          new Portal(http, addresses, identity, traces, tenant, Cast.deployed()),
          PATIENCE_WITH_SAMPLERS);
    } catch (Http.Unreachable nobody) {
      return failed(String.valueOf(nobody.getMessage()));
    }
  }

  private List<Result> walk(Portal portal, int usualPatience) {
    Stage stage;
    try {
      stage = Stage.set(portal);
    } catch (Journey.Failed | Http.Unreachable failure) {
      return failed("no project to work on: " + failure.getMessage());
    }
    Check check = new Check(portal, Duration.ofSeconds(patience.orElse(usualPatience)));
    List<Result> results = new ArrayList<>();
    try {
      for (Journey journey : Journeys.all()) {
        results.add(check.check(journey, stage));
      }
    } finally {
      if (portal.cast().onePerson()) {
        stage.strike(portal);
      }
    }
    return results;
  }

  private static List<Result> failed(String why) {
    return Journeys.all().stream()
        .map(journey -> Result.of(journey.name(), "", List.of(why)))
        .toList();
  }

  private <T> T needed(String name, @Nullable T value) {
    if (value == null || value.toString().isEmpty()) {
      throw new ParameterException(commandLine(), "--mode deployed needs " + name);
    }
    return value;
  }

  private CommandLine commandLine() {
    return spec == null ? new CommandLine(this) : spec.commandLine();
  }
}
