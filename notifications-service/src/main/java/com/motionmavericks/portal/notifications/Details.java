package com.motionmavericks.portal.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What only some notifications say; kept with them as JSON.
 *
 * @param expiresAt when the link ends that expires
 * @param merged what a digest tells of, the oldest first
 * @param unnamed of how many more it does not say what they are
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Details(@Nullable Instant expiresAt, @Nullable List<Merged> merged, int unnamed) {
  public static final Details NONE = new Details(null, null, 0);

  /** A mail that is longer is read by nobody, and a span has room for so many links. */
  public static final int MOST_NAMED = 50;

  /** Of the digest that merges these, the oldest first. */
  public static Details ofDigest(List<Merged> all) {
    int named = Math.min(all.size(), MOST_NAMED);
    return new Details(null, List.copyOf(all.subList(0, named)), all.size() - named);
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Reads what a row kept. */
  public static Details parse(String text) {
    try {
      return JSON.readValue(text, Details.class);
    } catch (JsonProcessingException foreign) {
      // Without the cause: its message repeats what the row says.
      throw new IllegalStateException("not the details of a notification");
    }
  }

  /** As a row keeps it. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * One of the notifications that a digest merges.
   *
   * @param traceparent of the span that decided on it, with the tracestate
   * @param causeTraceId the trace of what it tells of
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Merged(
      UUID id,
      String template,
      String subject,
      String status,
      @Nullable String traceparent,
      @Nullable String tracestate,
      @Nullable String causeTraceId) {}

  /** Empty where it is no digest. */
  public List<Merged> told() {
    return merged == null ? List.of() : merged;
  }
}
