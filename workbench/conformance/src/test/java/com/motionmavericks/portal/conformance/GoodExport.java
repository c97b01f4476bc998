package com.motionmavericks.portal.conformance;

import static com.motionmavericks.portal.conformance.Drafts.attribute;
import static com.motionmavericks.portal.conformance.Drafts.child;
import static com.motionmavericks.portal.conformance.Drafts.root;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CLIENT;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_INTERNAL;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.List;
import java.util.function.Consumer;

/** An export with a span of each kind that we make, all of them right; tests bend it. */
final class GoodExport {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String ID = "0198c7a4-6f0e-7c11-9a56-5d0f7f0c2f11";

  private final ResourceSpans.Builder exporter = ResourceSpans.newBuilder();

  GoodExport() {
    resource();
    var scope = exporter.addScopeSpansBuilder();
    List.of(
            projects(),
            unknownPath(),
            broken(),
            shareLink(),
            list(),
            update(),
            call(),
            refusedCall(),
            select(),
            get(),
            send(),
            process(),
            ingest(),
            ready(),
            mail(),
            cleanup())
        .forEach(scope::addSpans);
  }

  /** The same with one span bent. */
  GoodExport span(String name, Consumer<Span.Builder> bend) {
    for (Span.Builder span : exporter.getScopeSpansBuilder(0).getSpansBuilderList()) {
      if (span.getName().equals(name)) {
        bend.accept(span);
        return this;
      }
    }
    throw new IllegalArgumentException("no span " + name);
  }

  /** The same with the resource bent. */
  GoodExport resource(Consumer<ResourceSpans.Builder> bend) {
    bend.accept(exporter);
    return this;
  }

  List<ExportTraceServiceRequest> requests() {
    return List.of(ExportTraceServiceRequest.newBuilder().addResourceSpans(exporter).build());
  }

  private void resource() {
    exporter
        .getResourceBuilder()
        .addAttributes(attribute("service.name", "projects-service"))
        .addAttributes(attribute("service.namespace", "motion-mavericks-portal"))
        .addAttributes(attribute("service.version", "1.0.0"))
        .addAttributes(attribute("service.instance.id", ID))
        .addAttributes(attribute("deployment.environment.name", "local"))
        .addAttributes(attribute("telemetry.sdk.name", "opentelemetry"))
        .addAttributes(attribute("telemetry.sdk.language", "java"))
        .addAttributes(attribute("telemetry.sdk.version", "1.57.0"));
  }

  private static Span.Builder request(String name, String path, int status) {
    return root(
        name,
        SPAN_KIND_SERVER,
        "http.request.method",
        "GET",
        "url.path",
        path,
        "url.scheme",
        "http",
        "http.response.status_code",
        status,
        "portal.sampling.bucket",
        42);
  }

  private static Span.Builder projects() {
    return Drafts.set(request("GET /projects", "/projects", 200), "http.route", "/projects");
  }

  private static Span.Builder unknownPath() {
    return request("GET", "/no-such-path", 404);
  }

  private static Span.Builder broken() {
    Span.Builder span = request("GET /projects/{id}", "/projects/" + ID, 503);
    span.setStatus(Status.newBuilder().setCode(StatusCode.STATUS_CODE_ERROR));
    span.addEventsBuilder()
        .setName("exception")
        .addAttributes(attribute("exception.type", "java.net.ConnectException"))
        .addAttributes(attribute("exception.stacktrace", "java.net.ConnectException\n\tat A.b"));
    return Drafts.set(Drafts.set(span, "http.route", "/projects/{id}"), "error.type", "503");
  }

  private static Span.Builder shareLink() {
    Span.Builder span = request("GET /s/{token}", "/s/{token}", 200);
    span.addLinksBuilder();
    Drafts.set(span, "http.route", "/s/{token}");
    Drafts.set(span, "tenant_id", "acme");
    Drafts.set(span, "share_link.id", ID);
    Drafts.set(span, "share_link.cache", "hit");
    return Drafts.set(span, "share_link.outcome", "opened");
  }

  private static Span.Builder list() {
    return child(
        "api.projects.list",
        SPAN_KIND_INTERNAL,
        "tenant_id",
        "acme",
        "role",
        "producer",
        "project_count",
        3);
  }

  private static Span.Builder update() {
    return child(
        "service.milestones.update",
        SPAN_KIND_INTERNAL,
        "tenant_id",
        "acme",
        "milestone_id",
        ID,
        "status",
        "in_review",
        "latency_ms",
        18);
  }

  private static Span.Builder call() {
    return call("GET /internal/milestones/summary", "/internal/milestones/summary", 200);
  }

  private static Span.Builder refusedCall() {
    Span.Builder span = call("GET /assets/{id}", "/assets/{id}", 404);
    span.setStatus(Status.newBuilder().setCode(StatusCode.STATUS_CODE_ERROR));
    return Drafts.set(span, "error.type", "404");
  }

  private static Span.Builder call(String name, String template, int status) {
    return child(
        name,
        SPAN_KIND_CLIENT,
        "http.request.method",
        "GET",
        "url.full",
        "http://milestones:8082" + template,
        "url.template",
        template,
        "server.address",
        "milestones",
        "server.port",
        8082,
        "http.response.status_code",
        status);
  }

  private static Span.Builder select() {
    return child(
        "SELECT project",
        SPAN_KIND_CLIENT,
        "db.system.name",
        "postgresql",
        "db.namespace",
        "projects",
        "db.query.summary",
        "SELECT project",
        "db.query.text",
        "SELECT id FROM project WHERE tenant_id = $1",
        "server.address",
        "localhost",
        "server.port",
        5432);
  }

  private static Span.Builder get() {
    return child("get", SPAN_KIND_CLIENT, "db.system.name", "redis", "db.operation.name", "get");
  }

  private static Span.Builder send() {
    return root(
        "send portal.events",
        SPAN_KIND_PRODUCER,
        "messaging.system",
        "redis",
        "messaging.operation.name",
        "send",
        "messaging.operation.type",
        "send",
        "messaging.destination.name",
        "portal.events",
        "messaging.message.id",
        ID,
        "tenant_id",
        "acme",
        "portal.sampling.bucket",
        42,
        "portal.cause.trace_id",
        TRACE_ID);
  }

  private static Span.Builder process() {
    return child(
        "process portal.events",
        SPAN_KIND_CONSUMER,
        "messaging.system",
        "redis",
        "messaging.operation.name",
        "process",
        "messaging.operation.type",
        "process",
        "messaging.destination.name",
        "portal.events",
        "messaging.consumer.group.name",
        "notifications",
        "messaging.message.id",
        ID,
        "tenant_id",
        "acme");
  }

  private static Span.Builder ingest() {
    return child(
        "integration.mux.asset.ingest",
        SPAN_KIND_INTERNAL,
        "asset_id",
        ID,
        "file_size",
        4,
        "mux_request_id",
        "f4b2c1");
  }

  private static Span.Builder ready() {
    return child(
        "webhook.mux.asset_ready",
        SPAN_KIND_INTERNAL,
        "asset_id",
        ID,
        "processing_time_ms",
        41_250);
  }

  private static Span.Builder mail() {
    return child(
        "integration.resend.send",
        SPAN_KIND_INTERNAL,
        "tenant_id",
        "acme",
        "notification_id",
        ID,
        "template",
        "asset_ready",
        "recipient_role",
        "client");
  }

  private static Span.Builder cleanup() {
    return root(
        "job.share_token.cleanup",
        SPAN_KIND_INTERNAL,
        "tokens_removed",
        340,
        "duration_ms",
        820,
        "portal.sampling.bucket",
        7);
  }
}
