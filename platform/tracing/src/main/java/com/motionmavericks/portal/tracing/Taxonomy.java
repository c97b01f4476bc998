// Made from platform/tracing/registry by ./portal taxonomy: edit there.
package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.AttributeKey;

/**
 * The names of our own spans and attributes. They are binding: dashboards, alerts and the people
 * who search traces know them. Spans of HTTP, SQL, Redis and messaging keep OpenTelemetry's
 * semantic conventions; a taxonomy span is an INTERNAL child of the entry span.
 */
public final class Taxonomy {
  private Taxonomy() {}

  /** The dashboard is put together, one page of projects. */
  public static final String PROJECTS_LIST = "api.projects.list";

  /** A milestone is changed, and the others are told. */
  public static final String MILESTONES_UPDATE = "service.milestones.update";

  /** One attempt to hand a video asset to Mux. */
  public static final String MUX_INGEST = "integration.mux.asset.ingest";

  /** Mux is told to delete what nobody needs any more, an asset or an upload. */
  public static final String MUX_REMOVE = "integration.mux.asset.remove";

  /** Mux is asked about uploads that it never reported. */
  public static final String MUX_CHECK = "integration.mux.uploads.check";

  /** An asset that waits for Mux is tried again, in the trace that created it or linked to it. */
  public static final String MUX_INGEST_RETRY = "job.asset.ingest_retry";

  /** Mux tells that an asset can be played. */
  public static final String MUX_ASSET_READY = "webhook.mux.asset_ready";

  /** Mux tells that it could make nothing of an asset. */
  public static final String MUX_ASSET_ERRORED = "webhook.mux.asset_errored";

  /** Mux tells that it works on the bytes. */
  public static final String MUX_ASSET_CREATED = "webhook.mux.asset_created";

  /** Mux tells that somebody deleted an asset there. */
  public static final String MUX_ASSET_DELETED = "webhook.mux.asset_deleted";

  /** Mux has made the file of a video that can be downloaded. */
  public static final String MUX_RENDITION_READY = "webhook.mux.static_rendition_ready";

  /** Mux tells of an upload that is none of ours any more; it is called off. */
  public static final String MUX_UPLOAD_CREATED = "webhook.mux.upload_created";

  /** Mux tells that all bytes have come. */
  public static final String MUX_UPLOAD_ASSET_CREATED = "webhook.mux.upload_asset_created";

  /** Mux tells that an upload was called off. */
  public static final String MUX_UPLOAD_CANCELLED = "webhook.mux.upload_cancelled";

  /** Mux tells that an upload failed. */
  public static final String MUX_UPLOAD_ERRORED = "webhook.mux.upload_errored";

  /** One attempt to send one mail through Resend. */
  public static final String RESEND_SEND = "integration.resend.send";

  /** Expired share tokens are removed, by the clock or because an operator asked. */
  public static final String SHARE_TOKEN_CLEANUP = "job.share_token.cleanup";

  /**
   * Creators are reminded of share links that are about to expire, by the clock or because an
   * operator asked.
   */
  public static final String SHARE_LINK_EXPIRY_REMINDER = "job.share_link.expiry_reminder";

  /** Uploads that Mux never reported are settled, by the clock or because an operator asked. */
  public static final String ASSET_UPLOAD_SWEEP = "job.asset_upload.sweep";

  /** The mail that brings a share link to its recipient is handed to notifications. */
  public static final String SHARE_LINK_MAIL = "service.share_link.mail";

  /** The video asset, a UUID. */
  public static final AttributeKey<String> ASSET_ID = AttributeKey.stringKey("asset_id");

  /** Milliseconds that the job ran. */
  public static final AttributeKey<Long> DURATION_MS = AttributeKey.longKey("duration_ms");

  /** The code of the problem, the status code, or the class of the exception. */
  public static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  /** Bytes of the video, as its uploader announced it. */
  public static final AttributeKey<Long> FILE_SIZE = AttributeKey.longKey("file_size");

  /** Milliseconds from the start of the update to its commit. */
  public static final AttributeKey<Long> LATENCY_MS = AttributeKey.longKey("latency_ms");

  /** Of how many share links that are about to expire an event was published. */
  public static final AttributeKey<Long> LINKS_REMINDED = AttributeKey.longKey("links_reminded");

  /** The milestone, a UUID. */
  public static final AttributeKey<String> MILESTONE_ID = AttributeKey.stringKey("milestone_id");

  /** Mux's id of our request, or of the upload where Mux tells none; their support asks for it. */
  public static final AttributeKey<String> MUX_REQUEST_ID =
      AttributeKey.stringKey("mux_request_id");

  /** The notification, a UUID; also the key by which Resend sends its mail once. */
  public static final AttributeKey<String> NOTIFICATION_ID =
      AttributeKey.stringKey("notification_id");

  /** On a linked trace, the trace that caused it, to search by. */
  public static final AttributeKey<String> CAUSE_TRACE_ID =
      AttributeKey.stringKey("portal.cause.trace_id");

  /** True on a span whose content could not be made private; it left as a skeleton. */
  public static final AttributeKey<Boolean> REDACTION_FAILED =
      AttributeKey.booleanKey("portal.redaction.failed");

  /** 0 to 99, the same in all traces of one story; the tail keeps or drops stories whole by it. */
  public static final AttributeKey<Long> SAMPLING_BUCKET =
      AttributeKey.longKey("portal.sampling.bucket");

  /** Milliseconds from the ingest to the webhook. */
  public static final AttributeKey<Long> PROCESSING_TIME_MS =
      AttributeKey.longKey("processing_time_ms");

  /** How many projects the page holds. */
  public static final AttributeKey<Long> PROJECT_COUNT = AttributeKey.longKey("project_count");

  /** What the recipient is in the project; who it is stays out of traces. */
  public static final AttributeKey<String> RECIPIENT_ROLE =
      AttributeKey.stringKey("recipient_role");

  /** What the caller is in the tenant. */
  public static final AttributeKey<String> ROLE = AttributeKey.stringKey("role");

  /** Whether Redis knew the link. */
  public static final AttributeKey<String> SHARE_LINK_CACHE =
      AttributeKey.stringKey("share_link.cache");

  /** The share link, a UUID; its token never shows. */
  public static final AttributeKey<String> SHARE_LINK_ID = AttributeKey.stringKey("share_link.id");

  /** How the opening of a share link ended. */
  public static final AttributeKey<String> SHARE_LINK_OUTCOME =
      AttributeKey.stringKey("share_link.outcome");

  /** How far the milestone is after the update. */
  public static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");

  /** Which mail it is. */
  public static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("template");

  /** The tenant that the work is for; from the token or the event, never from a header. */
  public static final AttributeKey<String> TENANT_ID = AttributeKey.stringKey("tenant_id");

  /** How many expired share tokens went. */
  public static final AttributeKey<Long> TOKENS_REMOVED = AttributeKey.longKey("tokens_removed");

  /** How many uploads that Mux never reported moved on. */
  public static final AttributeKey<Long> UPLOADS_SETTLED = AttributeKey.longKey("uploads_settled");
}
