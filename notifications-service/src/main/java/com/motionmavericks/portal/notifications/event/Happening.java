package com.motionmavericks.portal.notifications.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.notifications.Template;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of the events that people are told of.
 *
 * @param actorId who did it; they know already
 */
record Happening(Template template, UUID projectId, String title, String status, String actorId) {

  /** Empty for events that nobody is told of. */
  static Optional<Happening> of(Event event, ObjectMapper json) throws JsonProcessingException {
    return switch (event.type()) {
      case "milestone.updated", "milestone.approved", "milestone.changes_requested" -> {
        Payload payload = json.readValue(event.payload(), Payload.class);
        yield Optional.of(payload.as(Template.MILESTONE_UPDATED, payload.status()));
      }
      case "asset.ready" -> {
        Payload payload = json.readValue(event.payload(), Payload.class);
        yield Optional.of(payload.as(Template.ASSET_READY, "ready"));
      }
      // Its uploader is told too: it was not they who made it fail.
      case "asset.errored" -> {
        Payload payload = json.readValue(event.payload(), Payload.class);
        yield Optional.of(
            new Happening(
                Template.ASSET_ERRORED, payload.projectId(), payload.title(), "errored", ""));
      }
      default -> Optional.empty();
    };
  }

  /** The members of the payloads that matter here. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Payload(UUID projectId, String title, @Nullable String status, String actorId) {
    Happening as(Template template, @Nullable String status) {
      return new Happening(template, projectId, title, status == null ? "" : status, actorId);
    }
  }
}
