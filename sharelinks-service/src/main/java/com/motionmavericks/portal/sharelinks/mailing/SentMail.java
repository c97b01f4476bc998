package com.motionmavericks.portal.sharelinks.mailing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a mail fared, as far as we read what notifications tells.
 *
 * @param delivered null until its mail server took it
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentMail(List<Attempt> attempts, @Nullable Delivered delivered) {
  /** One attempt at sending it. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Attempt(String traceId, Instant at, String outcome) {}

  /** The report that it arrived. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Delivered(String traceId, Instant at) {}
}
