package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;

/**
 * The names of our own spans and attributes, in one place. They are binding: dashboards, alerts and
 * the people who search traces know them. Spans of HTTP, SQL, Redis and messaging keep
 * OpenTelemetry's semantic conventions; a taxonomy span is an INTERNAL child of the entry span.
 */
public final class Taxonomy {
  private Taxonomy() {}

  /** Dashboard: one page of projects. */
  public static final String PROJECTS_LIST = "api.projects.list";

  /** A milestone is updated. */
  public static final String MILESTONES_UPDATE = "service.milestones.update";

  /** A video asset is handed to Mux. */
  public static final String MUX_INGEST = "integration.mux.asset.ingest";

  /** One attempt to send one mail through Resend. */
  public static final String RESEND_SEND = "integration.resend.send";

  /** Expired share tokens are removed. */
  public static final String SHARE_TOKEN_CLEANUP = "job.share_token.cleanup";

  /** Mux tells that an asset can be played. */
  public static final String MUX_ASSET_READY = "webhook.mux.asset_ready";

  /** Mux tells that it could make nothing of an asset. */
  public static final String MUX_ASSET_ERRORED = "webhook.mux.asset_errored";

  public static final AttributeKey<String> TENANT_ID = AttributeKey.stringKey("tenant_id");
  public static final AttributeKey<String> ROLE = AttributeKey.stringKey("role");
  public static final AttributeKey<Long> PROJECT_COUNT = AttributeKey.longKey("project_count");
  public static final AttributeKey<String> MILESTONE_ID = AttributeKey.stringKey("milestone_id");
  public static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");

  /** Milliseconds. */
  public static final AttributeKey<Long> LATENCY_MS = AttributeKey.longKey("latency_ms");

  public static final AttributeKey<String> ASSET_ID = AttributeKey.stringKey("asset_id");

  /** Bytes. */
  public static final AttributeKey<Long> FILE_SIZE = AttributeKey.longKey("file_size");

  public static final AttributeKey<String> MUX_REQUEST_ID =
      AttributeKey.stringKey("mux_request_id");

  /** Milliseconds from the ingest to the webhook. */
  public static final AttributeKey<Long> PROCESSING_TIME_MS =
      AttributeKey.longKey("processing_time_ms");

  public static final AttributeKey<String> NOTIFICATION_ID =
      AttributeKey.stringKey("notification_id");
  public static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("template");
  public static final AttributeKey<String> RECIPIENT_ROLE =
      AttributeKey.stringKey("recipient_role");
  public static final AttributeKey<Long> TOKENS_REMOVED = AttributeKey.longKey("tokens_removed");

  /** Milliseconds. */
  public static final AttributeKey<Long> DURATION_MS = AttributeKey.longKey("duration_ms");

  public static final AttributeKey<String> SHARE_LINK_ID = AttributeKey.stringKey("share_link.id");
  public static final AttributeKey<String> SHARE_LINK_OUTCOME =
      AttributeKey.stringKey("share_link.outcome");

  /** Whether Redis or PostgreSQL knew the link: {@code hit}, {@code miss}, {@code unavailable}. */
  public static final AttributeKey<String> SHARE_LINK_CACHE =
      AttributeKey.stringKey("share_link.cache");

  /** 0–99; the tail keeps or drops all traces of one story by it. */
  public static final AttributeKey<Long> SAMPLING_BUCKET =
      AttributeKey.longKey("portal.sampling.bucket");

  /** On a linked trace: the trace that caused it, to search by. */
  public static final AttributeKey<String> CAUSE_TRACE_ID =
      AttributeKey.stringKey("portal.cause.trace_id");

  /** On a failed span: the problem's code, or the exception's class. */
  public static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
}
