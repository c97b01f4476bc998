package com.motionmavericks.portal.notifications.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.FailedMails;
import com.motionmavericks.portal.notifications.Template;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of the events that people are told of. */
record Happening(
    Template template,
    UUID projectId,
    String title,
    String status,
    Details details,
    Audience audience) {

  /** Empty for events that nobody is told of. */
  static Optional<Happening> of(Event event, ObjectMapper json) throws JsonProcessingException {
    return switch (event.type()) {
      case "milestone.updated" -> milestone(Template.MILESTONE_UPDATED, event, json);
      case "milestone.approved" -> milestone(Template.MILESTONE_APPROVED, event, json);
      case "milestone.changes_requested" ->
          milestone(Template.MILESTONE_CHANGES_REQUESTED, event, json);
      case "asset.ready", "asset.errored" ->
          Optional.of(
              json.readValue(event.payload(), Asset.class)
                  .happening(event.type().equals("asset.ready")));
      case "share_link.first_opened" ->
          Optional.of(json.readValue(event.payload(), ShareLink.class).opened());
      case "share_link.expiring" ->
          Optional.of(json.readValue(event.payload(), ShareLink.class).expiring());
      case FailedMails.TYPE ->
          Optional.of(failed(json.readValue(event.payload(), FailedMails.Payload.class)));
      default -> Optional.empty();
    };
  }

  private static Optional<Happening> milestone(Template template, Event event, ObjectMapper json)
      throws JsonProcessingException {
    return Optional.of(json.readValue(event.payload(), Milestone.class).happening(template));
  }

  /** Of a mail that did not arrive; its status is why. */
  private static Happening failed(FailedMails.Payload mail) {
    return new Happening(
        Template.MAIL_FAILED,
        mail.projectId(),
        mail.subject(),
        mail.reason(),
        Details.NONE,
        new Audience.Producers());
  }

  /** Of a milestone. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Milestone(UUID projectId, String title, String status, String actorId) {
    Happening happening(Template template) {
      return new Happening(
          template, projectId, title, status, Details.NONE, new Audience.AllBut(actorId));
    }
  }

  /** Of an asset. Of a failure its uploader is told too: it was not they who made it fail. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asset(UUID projectId, String title, String actorId) {
    Happening happening(boolean ready) {
      return ready
          ? new Happening(
              Template.ASSET_READY,
              projectId,
              title,
              "ready",
              Details.NONE,
              new Audience.AllBut(actorId))
          : new Happening(
              Template.ASSET_ERRORED,
              projectId,
              title,
              "errored",
              Details.NONE,
              new Audience.All());
    }
  }

  /**
   * Of a link.
   *
   * @param label what its creator calls whom it is for
   * @param expiresAt null unless it expires
   */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ShareLink(
      UUID projectId, @Nullable String label, String createdBy, @Nullable Instant expiresAt) {
    Happening opened() {
      return happening(Template.SHARE_LINK_OPENED, "opened", Details.NONE);
    }

    Happening expiring() {
      return happening(Template.SHARE_LINK_EXPIRING, "expiring", new Details(expiresAt, null, 0));
    }

    private Happening happening(Template template, String status, Details details) {
      String title = label == null ? "" : label;
      return new Happening(
          template, projectId, title, status, details, new Audience.Only(createdBy));
    }
  }
}
