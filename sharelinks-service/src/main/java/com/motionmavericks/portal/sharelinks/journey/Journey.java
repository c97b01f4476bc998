package com.motionmavericks.portal.sharelinks.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link's life so far.
 *
 * @param steps in their order; of many views or refusals the latest
 * @param degraded what is missing because its service is down; left out where nothing is
 */
@Schema(name = "ShareLinkJourney")
public record Journey(
    UUID shareLinkId,
    List<Step> steps,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {

  /** Whatever has no time comes last: it is the latest of its kind, and nothing follows it. */
  static Journey of(UUID link, List<Step> steps, List<String> degraded) {
    return new Journey(
        link,
        steps.stream()
            .sorted(
                Comparator.comparing(
                    Step::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
            .toList(),
        degraded);
  }
}
