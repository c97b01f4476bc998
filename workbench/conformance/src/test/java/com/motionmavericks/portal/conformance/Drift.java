package com.motionmavericks.portal.conformance;

import static com.motionmavericks.portal.conformance.Rule.DEPRECATED_ATTRIBUTE;
import static com.motionmavericks.portal.conformance.Rule.ERROR_WITHOUT_TYPE;
import static com.motionmavericks.portal.conformance.Rule.MISSING_ATTRIBUTE;
import static com.motionmavericks.portal.conformance.Rule.MISTYPED_ATTRIBUTE;
import static com.motionmavericks.portal.conformance.Rule.OK_STATUS;
import static com.motionmavericks.portal.conformance.Rule.PRIVATE_ATTRIBUTE;
import static com.motionmavericks.portal.conformance.Rule.UNKNOWN_ATTRIBUTE;
import static com.motionmavericks.portal.conformance.Rule.UNKNOWN_EVENT;
import static com.motionmavericks.portal.conformance.Rule.UNKNOWN_SPAN;
import static com.motionmavericks.portal.conformance.Rule.UNKNOWN_VALUE;
import static com.motionmavericks.portal.conformance.Rule.WRONG_KIND;
import static com.motionmavericks.portal.conformance.Rule.WRONG_LEVEL;
import static com.motionmavericks.portal.conformance.Rule.WRONG_NAME;
import static com.motionmavericks.portal.conformance.Rule.WRONG_STATUS;

import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One way in which an export can leave what is declared.
 *
 * @param rule that must find it
 * @param attribute that it is about, or empty
 * @param bend plants it in a good export
 */
record Drift(String what, Rule rule, String attribute, UnaryOperator<GoodExport> bend) {
  private static final String SHARE = "GET /s/{token}";
  private static final String BROKEN = "GET /projects/{id}";
  private static final String CALL = "GET /internal/milestones/summary";
  private static final String UPDATE = "service.milestones.update";
  private static final String LIST = "api.projects.list";
  private static final String MAIL = "integration.resend.send";
  private static final String INGEST = "integration.mux.asset.ingest";
  private static final String CLEANUP = "job.share_token.cleanup";
  private static final String SELECT = "SELECT project";

  static final List<Drift> ALL =
      List.of(
          renamed("a span nobody declared", LIST, "api.projects.lists", UNKNOWN_SPAN),
          renamed(
              "a taxonomy span in another case", UPDATE, "Service.milestones.update", UNKNOWN_SPAN),
          lost("a query of an unnamed database", SELECT, "db.system.name", UNKNOWN_SPAN, ""),
          lost(
              "a message without its operation",
              "send portal.events",
              "messaging.operation.type",
              UNKNOWN_SPAN,
              ""),
          set(
              "a database that we do not have",
              SELECT,
              "db.system.name",
              "mysql",
              UNKNOWN_SPAN,
              ""),
          kind("a taxonomy span as an entry", LIST, SpanKind.SPAN_KIND_SERVER),
          kind("a send as a call", MAIL, SpanKind.SPAN_KIND_CLIENT),
          kind("a query as a step", SELECT, SpanKind.SPAN_KIND_INTERNAL),
          kind("a message sent as a call", "send portal.events", SpanKind.SPAN_KIND_CLIENT),
          kind("a message taken as a request", "process portal.events", SpanKind.SPAN_KIND_SERVER),
          kind("a request of no kind", "GET /projects", SpanKind.SPAN_KIND_UNSPECIFIED),
          renamed("a path in a name", "GET /projects", "GET /projects/0198c7a4", WRONG_NAME),
          renamed("a route in the name of a request that none took", "GET", "GET /", WRONG_NAME),
          renamed("a method alone where there is a route", "GET /projects", "GET", WRONG_NAME),
          renamed("a method in small letters", "GET /projects", "get /projects", WRONG_NAME),
          renamed("a host in the name of a call", CALL, "GET milestones", WRONG_NAME),
          renamed("a whole statement as a name", SELECT, "SELECT id FROM project", WRONG_NAME),
          renamed(
              "a stream before its operation",
              "send portal.events",
              "portal.events send",
              WRONG_NAME),
          renamed("a command in capitals", "get", "GET", WRONG_NAME),
          lost("a route only in the name", "GET /projects", "http.route", WRONG_NAME, ""),
          lost("a step without its tenant", LIST, "tenant_id", MISSING_ATTRIBUTE),
          lost("a dashboard without its count", LIST, "project_count", MISSING_ATTRIBUTE),
          lost("an update without its milestone", UPDATE, "milestone_id", MISSING_ATTRIBUTE),
          lost("an update without its latency", UPDATE, "latency_ms", MISSING_ATTRIBUTE),
          lost("an ingest without Mux's id", INGEST, "mux_request_id", MISSING_ATTRIBUTE),
          lost("a mail without its template", MAIL, "template", MISSING_ATTRIBUTE),
          lost("a job without its duration", CLEANUP, "duration_ms", MISSING_ATTRIBUTE),
          lost(
              "an entry without its bucket",
              "GET /projects",
              "portal.sampling.bucket",
              MISSING_ATTRIBUTE),
          lost(
              "a job at its root without its bucket",
              CLEANUP,
              "portal.sampling.bucket",
              MISSING_ATTRIBUTE),
          lost("a visit without its outcome", SHARE, "share_link.outcome", MISSING_ATTRIBUTE),
          lost("a request without its path", "GET /projects", "url.path", MISSING_ATTRIBUTE),
          lost("a request without its scheme", "GET /projects", "url.scheme", MISSING_ATTRIBUTE),
          lost(
              "an answer without its code",
              "GET /projects",
              "http.response.status_code",
              MISSING_ATTRIBUTE),
          lost("a call without its server", CALL, "server.address", MISSING_ATTRIBUTE),
          lost("a call without its URL", CALL, "url.full", MISSING_ATTRIBUTE),
          lost("a query without its summary", SELECT, "db.query.summary", MISSING_ATTRIBUTE),
          lost("a command without its name", "get", "db.operation.name", MISSING_ATTRIBUTE),
          lost(
              "a message without its id",
              "process portal.events",
              "messaging.message.id",
              MISSING_ATTRIBUTE),
          lost(
              "a consumer without its group",
              "process portal.events",
              "messaging.consumer.group.name",
              MISSING_ATTRIBUTE),
          span(
              "a child in another process without a bucket",
              "process portal.events",
              MISSING_ATTRIBUTE,
              "portal.sampling.bucket",
              span -> span.setFlags(0x300)),
          set("a count as text", LIST, "project_count", "3", MISTYPED_ATTRIBUTE),
          set("a size as a fraction", INGEST, "file_size", 4.0, MISTYPED_ATTRIBUTE),
          set("an id as a number", UPDATE, "milestone_id", 7, MISTYPED_ATTRIBUTE),
          set(
              "a status code as text",
              "GET /projects",
              "http.response.status_code",
              "200",
              MISTYPED_ATTRIBUTE),
          set(
              "a bucket as text",
              "GET /projects",
              "portal.sampling.bucket",
              "42",
              MISTYPED_ATTRIBUTE),
          set("a role as a list", LIST, "role", List.of("producer"), MISTYPED_ATTRIBUTE),
          set("a port as text", CALL, "server.port", "8082", MISTYPED_ATTRIBUTE),
          set("a template as a truth", MAIL, "template", true, MISTYPED_ATTRIBUTE),
          set("an attribute nobody declared", LIST, "page_size", 20, UNKNOWN_ATTRIBUTE),
          set("an attribute of another span", LIST, "milestone_id", "x", UNKNOWN_ATTRIBUTE),
          set(
              "a visitor's outcome on another request",
              "GET /projects",
              "share_link.outcome",
              "opened",
              UNKNOWN_ATTRIBUTE),
          set(
              "a header",
              "GET /projects",
              "http.request.header.accept",
              List.of("*/*"),
              UNKNOWN_ATTRIBUTE),
          set("the thread", SELECT, "thread.name", "vert.x-eventloop-thread-0", UNKNOWN_ATTRIBUTE),
          set("a bind value", SELECT, "db.query.parameter.0", "acme", UNKNOWN_ATTRIBUTE),
          span(
              "something on a link",
              SHARE,
              UNKNOWN_ATTRIBUTE,
              "relation",
              span -> {
                span.getLinksBuilder(0).addAttributes(Drafts.attribute("relation", "writer"));
              }),
          span(
              "something on an exception",
              BROKEN,
              UNKNOWN_ATTRIBUTE,
              "exception.code",
              span -> onEvent(span, "exception.code", "x")),
          set("a role that we do not have", LIST, "role", "guest", UNKNOWN_VALUE),
          set("a status in capitals", UPDATE, "status", "IN_REVIEW", UNKNOWN_VALUE),
          set("a mail that we do not send", MAIL, "template", "welcome", UNKNOWN_VALUE),
          set("an outcome that we do not have", SHARE, "share_link.outcome", "ok", UNKNOWN_VALUE),
          set(
              "a method that no standard knows",
              "GET",
              "http.request.method",
              "PURGE",
              UNKNOWN_VALUE),
          set(
              "another carrier of messages",
              "send portal.events",
              "messaging.system",
              "kafka",
              UNKNOWN_VALUE),
          set("a query string", "GET /projects", "url.query", "q=spring", PRIVATE_ATTRIBUTE),
          set(
              "where the caller is",
              "GET /projects",
              "client.address",
              "192.0.2.7",
              PRIVATE_ATTRIBUTE),
          set(
              "what the caller calls itself",
              SHARE,
              "user_agent.original",
              "curl",
              PRIVATE_ATTRIBUTE),
          set(
              "the Host header",
              "GET /projects",
              "server.address",
              "evil.example",
              PRIVATE_ATTRIBUTE),
          set("the peer of a query", SELECT, "network.peer.address", "10.0.0.7", PRIVATE_ATTRIBUTE),
          span(
              "what an exception says",
              BROKEN,
              PRIVATE_ATTRIBUTE,
              "exception.message",
              span -> onEvent(span, "exception.message", "ada@example.com is taken")),
          set(
              "the old name of a database",
              SELECT,
              "db.system",
              "postgresql",
              DEPRECATED_ATTRIBUTE),
          set(
              "the old name of a statement",
              SELECT,
              "db.statement",
              "SELECT 1",
              DEPRECATED_ATTRIBUTE),
          set("the old name of a command", "get", "db.operation", "get", DEPRECATED_ATTRIBUTE),
          set(
              "the old name of a method",
              "GET /projects",
              "http.method",
              "GET",
              DEPRECATED_ATTRIBUTE),
          set("the old name of a peer", CALL, "net.peer.name", "milestones", DEPRECATED_ATTRIBUTE),
          span(
              "an old key on a span nobody declared",
              LIST,
              DEPRECATED_ATTRIBUTE,
              "db.system",
              span -> Drafts.set(span.setName("nobody"), "db.system", "redis")),
          status("all is well, said by hand", LIST, StatusCode.STATUS_CODE_OK, OK_STATUS, ""),
          status(
              "all is well, said of a request",
              "GET /projects",
              StatusCode.STATUS_CODE_OK,
              OK_STATUS,
              ""),
          status(
              "an error that does not tell its kind",
              UPDATE,
              StatusCode.STATUS_CODE_ERROR,
              ERROR_WITHOUT_TYPE,
              "error.type"),
          lost(
              "a broken request that does not tell its kind",
              BROKEN,
              "error.type",
              ERROR_WITHOUT_TYPE),
          status("a 503 as no error", BROKEN, StatusCode.STATUS_CODE_UNSET, WRONG_STATUS, ""),
          status(
              "a refused call as no error",
              "GET /assets/{id}",
              StatusCode.STATUS_CODE_UNSET,
              WRONG_STATUS,
              ""),
          span(
              "a 404 as an error of the service",
              "GET",
              WRONG_STATUS,
              "",
              span -> failed(Drafts.set(span, "error.type", "404"), "")),
          span("an error in words", BROKEN, WRONG_STATUS, "", span -> failed(span, "it broke")),
          span(
              "an event nobody declared",
              LIST,
              UNKNOWN_EVENT,
              "",
              span -> {
                span.addEventsBuilder().setName("cache.miss");
              }),
          span(
              "an exception of no class",
              BROKEN,
              MISSING_ATTRIBUTE,
              "exception.type",
              span -> {
                var event = span.getEventsBuilder(0);
                var left = Drafts.without(event.getAttributesList(), "exception.type");
                event.clearAttributes().addAllAttributes(left);
              }),
          set("a resource's key on a span", LIST, "service.name", "projects-service", WRONG_LEVEL),
          set("a pod on a span", "GET /projects", "k8s.pod.name", "projects-0", WRONG_LEVEL),
          resource("a span's key on the resource", WRONG_LEVEL, "tenant_id", "acme"),
          resource("a process", UNKNOWN_ATTRIBUTE, "process.pid", 7),
          resource(
              "the old name of the environment",
              DEPRECATED_ATTRIBUTE,
              "deployment.environment",
              "local"),
          resource("a version as a number", MISTYPED_ATTRIBUTE, "service.version", 1),
          resource(
              "a pod without its uid",
              MISSING_ATTRIBUTE,
              "k8s.pod.uid",
              "k8s.pod.name",
              "projects-0"),
          nameless("an exporter without a name", "service.name"),
          nameless("an exporter without its instance", "service.instance.id"),
          nameless("an exporter of no environment", "deployment.environment.name"));

  GoodExport planted() {
    return bend.apply(new GoodExport());
  }

  private static Drift span(
      String what, String name, Rule rule, String attribute, Consumer<Span.Builder> bend) {
    return new Drift(what, rule, attribute, export -> export.span(name, bend));
  }

  private static Drift renamed(String what, String name, String other, Rule rule) {
    return span(what, name, rule, "", span -> span.setName(other));
  }

  private static Drift lost(String what, String name, String key, Rule rule) {
    return lost(what, name, key, rule, key);
  }

  private static Drift lost(String what, String name, String key, Rule rule, String attribute) {
    return span(what, name, rule, attribute, span -> Drafts.without(span, key));
  }

  private static Drift set(String what, String name, String key, Object value, Rule rule) {
    return set(what, name, key, value, rule, key);
  }

  private static Drift set(
      String what, String name, String key, Object value, Rule rule, String attribute) {
    return span(what, name, rule, attribute, span -> Drafts.set(span, key, value));
  }

  private static Drift kind(String what, String name, SpanKind kind) {
    return span(what, name, WRONG_KIND, "", span -> span.setKind(kind));
  }

  private static Drift status(
      String what, String name, StatusCode code, Rule rule, String attribute) {
    return span(
        what,
        name,
        rule,
        attribute,
        span -> {
          span.getStatusBuilder().setCode(code);
        });
  }

  private static Drift resource(String what, Rule rule, String key, Object value) {
    return resource(what, rule, key, key, value);
  }

  private static Drift resource(
      String what, Rule rule, String attribute, String key, Object value) {
    return new Drift(
        what,
        rule,
        attribute,
        export ->
            export.resource(
                exporter -> {
                  var bent = Drafts.with(exporter.getResource().getAttributesList(), key, value);
                  exporter.getResourceBuilder().clearAttributes().addAllAttributes(bent);
                }));
  }

  private static Drift nameless(String what, String key) {
    return new Drift(
        what, MISSING_ATTRIBUTE, key, export -> export.resource(exporter -> lost(exporter, key)));
  }

  private static void lost(ResourceSpans.Builder exporter, String key) {
    var left = Drafts.without(exporter.getResource().getAttributesList(), key);
    exporter.getResourceBuilder().clearAttributes().addAllAttributes(left);
  }

  private static void onEvent(Span.Builder span, String key, Object value) {
    span.getEventsBuilder(0).addAttributes(Drafts.attribute(key, value));
  }

  private static void failed(Span.Builder span, String description) {
    span.getStatusBuilder().setCode(StatusCode.STATUS_CODE_ERROR).setMessage(description);
  }
}
