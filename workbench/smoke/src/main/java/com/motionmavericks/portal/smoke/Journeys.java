package com.motionmavericks.portal.smoke;

import static com.motionmavericks.portal.smoke.Expected.client;
import static com.motionmavericks.portal.smoke.Expected.consumer;
import static com.motionmavericks.portal.smoke.Expected.internal;
import static com.motionmavericks.portal.smoke.Expected.producer;
import static com.motionmavericks.portal.smoke.Expected.server;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Journey.Walked;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The journeys of the suite and the tree that each must leave. */
public final class Journeys {
  private static final String PROJECTS = "projects-service";
  private static final String MILESTONES = "milestones-service";
  private static final String ASSETS = "assets-service";
  private static final String NOTIFICATIONS = "notifications-service";
  private static final String SHARELINKS = "sharelinks-service";
  private static final String SCHEDULER = "scheduler-service";
  private static final byte[] VIDEO = "no video, but bytes".getBytes(UTF_8);

  private Journeys() {}

  /** In an order in which later ones can use what earlier ones made. */
  public static List<Journey> all() {
    return List.of(
        journey("api.projects.list", Journeys::dashboard),
        journey("service.milestones.update", Journeys::milestone),
        journey("integration.resend.send", Journeys::mail),
        journey("integration.mux.asset.ingest", Journeys::ingest),
        journey("webhook.mux.asset_ready", Journeys::ready),
        journey("share_link.open", Journeys::opened),
        journey("job.share_token.cleanup", Journeys::cleanup));
  }

  private static Walked dashboard(Portal portal, Stage stage) {
    Answer page = whole(portal);
    return new Walked(
        Answers.traceId(page),
        server(
            PROJECTS,
            "GET /projects",
            internal(
                    PROJECTS,
                    "api.projects.list",
                    client(PROJECTS, "SELECT*"),
                    client(
                        PROJECTS,
                        "GET /internal/milestones/summary",
                        server(
                            MILESTONES,
                            "GET /internal/milestones/summary",
                            client(MILESTONES, "SELECT*"))),
                    client(
                        PROJECTS,
                        "GET /internal/assets/summary",
                        server(ASSETS, "GET /internal/assets/summary", client(ASSETS, "SELECT*"))))
                .with("tenant_id", "role", "project_count")));
  }

  /** A neighbour that has just started may come too late for the first ones. */
  private static Answer whole(Portal portal) {
    JsonNode degraded = MissingNode.getInstance();
    for (int tries = 0; tries < 3; tries++) {
      Answer page = Answers.expect(200, portal.get("producer", "projects", "/projects"));
      degraded = page.json().path("degraded");
      if (degraded.isEmpty()) {
        return page;
      }
      Pause.shortly();
    }
    throw new Journey.Failed("the dashboard comes without " + degraded);
  }

  private static Walked milestone(Portal portal, Stage stage) {
    Answer updated =
        Answers.expect(
            200,
            portal.patch(
                "producer",
                "milestones",
                "/milestones/" + stage.milestoneId(),
                "*",
                Map.of("status", "in_progress")));
    stage.note("update", Answers.traceId(updated));
    return new Walked(
        Answers.traceId(updated), updateTree(portal, consumer(NOTIFICATIONS, "process*")));
  }

  /** The same trace, followed to the mail; whom to tell is remembered for a moment. */
  private static Walked mail(Portal portal, Stage stage) {
    Expected send =
        internal(NOTIFICATIONS, "integration.resend.send", client(NOTIFICATIONS, "POST /emails"))
            .with("notification_id", "template", "recipient_role");
    return new Walked(
        stage.noted("update"),
        updateTree(
            portal,
            consumer(
                NOTIFICATIONS,
                "process*",
                client(NOTIFICATIONS, "SELECT preference"),
                client(NOTIFICATIONS, "INSERT notification"),
                send)));
  }

  private static Expected updateTree(Portal portal, Expected consumer) {
    Expected access =
        client(
            MILESTONES,
            "GET /projects/{id}",
            server(PROJECTS, "GET /projects/{id}", client(PROJECTS, "SELECT*")));
    Expected update =
        internal(
                MILESTONES,
                "service.milestones.update",
                client(MILESTONES, "SELECT*"),
                client(MILESTONES, "mget"),
                client(MILESTONES, "UPDATE milestone"),
                client(MILESTONES, "INSERT milestone_history"),
                client(MILESTONES, "INSERT outbox"),
                producer(MILESTONES, "send*", client(MILESTONES, "xadd"), consumer))
            .with("milestone_id", "status", "latency_ms");
    return server(
        MILESTONES,
        "PATCH /milestones/{id}",
        portal.cast().onePerson() ? update : update.above(access));
  }

  private static Walked ingest(Portal portal, Stage stage) {
    Answer created =
        Answers.expect(
            201,
            portal.post(
                "producer",
                "assets",
                "/assets",
                Map.of(
                    "project_id", stage.projectId(),
                    "title", "Smoke test",
                    "file_name", "smoke.mov",
                    "file_size", VIDEO.length,
                    "content_type", "video/quicktime")));
    stage.note("asset", created.json().path("id").asText());
    stage.note("upload", created.json().path("upload").path("url").asText());
    stage.note("ingest", Answers.traceId(created));
    return new Walked(
        Answers.traceId(created),
        server(
            ASSETS,
            "POST /assets",
            client(ASSETS, "INSERT asset"),
            internal(ASSETS, "integration.mux.asset.ingest", client(ASSETS, "POST*"))
                .with("asset_id", "file_size", "mux_request_id")));
  }

  /** Sends the bytes, so that Mux reports; the report is a trace of its own. */
  private static Walked ready(Portal portal, Stage stage) {
    if (!portal.cast().uploads()) {
      throw new Journey.NotRun("nothing is sent to Mux, so Mux has nothing to report");
    }
    Answers.expect(200, portal.http().put(URI.create(stage.noted("upload")), VIDEO));
    String ingest = stage.noted("ingest");
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      for (String id : portal.traces().linkedTo(ingest)) {
        if (portal.traces().trace(id).first("webhook.mux.asset_ready").isPresent()) {
          return new Walked(id, readyTree());
        }
      }
      Pause.shortly();
    }
    throw new Journey.Failed("no trace with webhook.mux.asset_ready links to " + ingest);
  }

  private static Expected readyTree() {
    return server(
            ASSETS,
            "POST /webhooks/mux",
            internal(
                    ASSETS,
                    "webhook.mux.asset_ready",
                    producer(
                        ASSETS,
                        "send*",
                        consumer(
                            NOTIFICATIONS,
                            "process*",
                            internal(
                                NOTIFICATIONS,
                                "integration.resend.send",
                                client(NOTIFICATIONS, "POST /emails")))))
                .with("asset_id", "processing_time_ms"))
        .with("portal.cause.trace_id");
  }

  private static Walked opened(Portal portal, Stage stage) {
    Answer created =
        Answers.expect(
            201,
            portal.post(
                "producer", "sharelinks", "/share-links", Map.of("project_id", stage.projectId())));
    stage.note("link", created.json().path("id").asText());
    URI url = URI.create(created.json().path("url").asText());
    Answer seen =
        Answers.expect(
            200,
            portal
                .http()
                .get(portal.at("sharelinks", url.getPath()), "accept", "application/json"));
    return new Walked(
        Answers.traceId(seen),
        server(
                SHARELINKS,
                "GET /s/{token}",
                // Redis answers in a span of its protocol, which is the deployment's choice.
                client(
                    SHARELINKS,
                    "GET /internal/assets",
                    server(ASSETS, "GET /internal/assets", client(ASSETS, "SELECT*"))))
            .with("tenant_id", "share_link.id", "share_link.outcome", "share_link.cache"));
  }

  private static Walked cleanup(Portal portal, Stage stage) {
    Answer run =
        Answers.expect(
            200, portal.post("operator", "scheduler", "/jobs/share-token-cleanup/runs", Map.of()));
    return new Walked(
        Answers.traceId(run),
        server(
            SCHEDULER,
            "POST /jobs/{name}/runs",
            internal(
                    SCHEDULER,
                    "job.share_token.cleanup",
                    client(
                        SCHEDULER,
                        "DELETE /internal/share-tokens/expired",
                        server(
                            SHARELINKS,
                            "DELETE /internal/share-tokens/expired",
                            client(SHARELINKS, "*"))))
                .with("tokens_removed", "duration_ms")));
  }

  private static Journey journey(String name, BiFunction<Portal, Stage, Walked> walk) {
    return new Journey() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Walked walk(Portal portal, Stage stage) {
        return walk.apply(portal, stage);
      }
    };
  }
}
