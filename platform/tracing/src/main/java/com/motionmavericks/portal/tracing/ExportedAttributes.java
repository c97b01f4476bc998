// Made from platform/tracing/registry by ./portal taxonomy: edit there.
package com.motionmavericks.portal.tracing;

import static com.motionmavericks.portal.tracing.ExportedAttributes.Handling.AS_IS;
import static com.motionmavericks.portal.tracing.ExportedAttributes.Handling.REDUCED;
import static com.motionmavericks.portal.tracing.ExportedAttributes.Handling.SCRUBBED;
import static java.util.Map.entry;

import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;

/** The keys that are exported; whatever is not here does not leave the process. */
public final class ExportedAttributes {
  private ExportedAttributes() {}

  /** What happens to a value before it leaves. */
  public enum Handling {
    /** It cannot be private. */
    AS_IS,
    /** It may carry what a caller sent, so what looks private is masked in it. */
    SCRUBBED,
    /** It is a path or a URL, of which only what is no secret is left. */
    REDUCED
  }

  /** Of spans of this kind. */
  public static Map<String, Handling> ofSpan(SpanKind kind) {
    return switch (kind) {
      case SERVER -> SERVER;
      case CLIENT -> CLIENT;
      case PRODUCER -> PRODUCER;
      case CONSUMER -> CONSUMER;
      case INTERNAL -> INTERNAL;
    };
  }

  /** Of events on spans. */
  public static Map<String, Handling> ofEvents() {
    return EVENTS;
  }

  /** Of links between spans. */
  public static Map<String, Handling> ofLinks() {
    return LINKS;
  }

  /** Of the resource. */
  public static Map<String, Handling> ofResource() {
    return RESOURCE;
  }

  private static final Map<String, Handling> SERVER =
      Map.ofEntries(
          entry("code.function.name", AS_IS),
          entry("error.type", AS_IS),
          entry("http.request.body.size", AS_IS),
          entry("http.request.method", AS_IS),
          entry("http.response.body.size", AS_IS),
          entry("http.response.status_code", AS_IS),
          entry("http.route", AS_IS),
          entry("network.protocol.version", AS_IS),
          entry("portal.cause.trace_id", AS_IS),
          entry("portal.redaction.failed", AS_IS),
          entry("portal.sampling.bucket", AS_IS),
          entry("share_link.cache", AS_IS),
          entry("share_link.id", AS_IS),
          entry("share_link.outcome", AS_IS),
          entry("tenant_id", AS_IS),
          entry("url.path", REDUCED),
          entry("url.scheme", AS_IS));

  private static final Map<String, Handling> CLIENT =
      Map.ofEntries(
          entry("db.namespace", AS_IS),
          entry("db.operation.batch.size", AS_IS),
          entry("db.operation.name", AS_IS),
          entry("db.query.summary", AS_IS),
          entry("db.query.text", SCRUBBED),
          entry("db.response.status_code", AS_IS),
          entry("db.system.name", AS_IS),
          entry("error.type", AS_IS),
          entry("http.request.body.size", AS_IS),
          entry("http.request.method", AS_IS),
          entry("http.request.resend_count", AS_IS),
          entry("http.response.body.size", AS_IS),
          entry("http.response.status_code", AS_IS),
          entry("network.protocol.version", AS_IS),
          entry("portal.redaction.failed", AS_IS),
          entry("server.address", AS_IS),
          entry("server.port", AS_IS),
          entry("service.peer.name", AS_IS),
          entry("url.full", REDUCED),
          entry("url.template", AS_IS));

  private static final Map<String, Handling> PRODUCER =
      Map.ofEntries(
          entry("error.type", AS_IS),
          entry("messaging.destination.name", AS_IS),
          entry("messaging.message.id", AS_IS),
          entry("messaging.operation.name", AS_IS),
          entry("messaging.operation.type", AS_IS),
          entry("messaging.system", AS_IS),
          entry("portal.cause.trace_id", AS_IS),
          entry("portal.redaction.failed", AS_IS),
          entry("portal.sampling.bucket", AS_IS),
          entry("tenant_id", AS_IS));

  private static final Map<String, Handling> CONSUMER =
      Map.ofEntries(
          entry("error.type", AS_IS),
          entry("messaging.consumer.group.name", AS_IS),
          entry("messaging.destination.name", AS_IS),
          entry("messaging.message.id", AS_IS),
          entry("messaging.operation.name", AS_IS),
          entry("messaging.operation.type", AS_IS),
          entry("messaging.system", AS_IS),
          entry("portal.cause.trace_id", AS_IS),
          entry("portal.redaction.failed", AS_IS),
          entry("portal.sampling.bucket", AS_IS),
          entry("tenant_id", AS_IS));

  private static final Map<String, Handling> INTERNAL =
      Map.ofEntries(
          entry("asset_id", AS_IS),
          entry("duration_ms", AS_IS),
          entry("error.type", AS_IS),
          entry("file_size", AS_IS),
          entry("latency_ms", AS_IS),
          entry("links_reminded", AS_IS),
          entry("milestone_id", AS_IS),
          entry("mux_request_id", SCRUBBED),
          entry("notification_id", AS_IS),
          entry("portal.cause.trace_id", AS_IS),
          entry("portal.redaction.failed", AS_IS),
          entry("portal.sampling.bucket", AS_IS),
          entry("processing_time_ms", AS_IS),
          entry("project_count", AS_IS),
          entry("recipient_role", AS_IS),
          entry("role", AS_IS),
          entry("share_link.id", AS_IS),
          entry("status", AS_IS),
          entry("template", AS_IS),
          entry("tenant_id", AS_IS),
          entry("tokens_removed", AS_IS),
          entry("uploads_settled", AS_IS));

  private static final Map<String, Handling> EVENTS =
      Map.ofEntries(entry("exception.stacktrace", SCRUBBED), entry("exception.type", AS_IS));

  private static final Map<String, Handling> LINKS = Map.of();

  private static final Map<String, Handling> RESOURCE =
      Map.ofEntries(
          entry("deployment.environment.name", AS_IS),
          entry("host.name", AS_IS),
          entry("k8s.container.name", AS_IS),
          entry("k8s.deployment.name", AS_IS),
          entry("k8s.namespace.name", AS_IS),
          entry("k8s.node.name", AS_IS),
          entry("k8s.pod.name", AS_IS),
          entry("k8s.pod.uid", AS_IS),
          entry("process.runtime.version", AS_IS),
          entry("service.instance.id", AS_IS),
          entry("service.name", AS_IS),
          entry("service.namespace", AS_IS),
          entry("service.version", AS_IS),
          entry("telemetry.sdk.language", AS_IS),
          entry("telemetry.sdk.name", AS_IS),
          entry("telemetry.sdk.version", AS_IS),
          entry("webengine.name", AS_IS),
          entry("webengine.version", AS_IS));
}
