package com.motionmavericks.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.Cause;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an entry says of the trace in which its event happened. */
class StreamEntryTest {
  private static final String UPDATE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String RELAY = "11111111111111111111111111111111";
  private static final Cause SENT = new Cause("00-" + RELAY + "-00f067aa0ba902b7-01", null);

  @Test
  void isOfTheTraceInWhichItHappenedThoughItWasSentInAnother() {
    Map<String, String> fields = fields();

    assertThat(fields).containsEntry("cause_trace_id", UPDATE);
    assertThat(causeOf(fields)).isEqualTo(UPDATE);
    assertThat(StreamEntry.parse(fields).orElseThrow().cause()).contains(SENT);
  }

  @Test
  void isOfTheTraceInWhichItWasSentWhereItDoesNotSay() {
    Map<String, String> fields = fields();

    fields.remove("cause_trace_id");
    assertThat(causeOf(fields)).isEqualTo(RELAY);
    fields.put("cause_trace_id", "nonsense");
    assertThat(causeOf(fields)).isEqualTo(RELAY);
    fields.remove("traceparent");
    assertThat(causeOf(fields)).isNull();
  }

  private static Map<String, String> fields() {
    Event event = new Event(UUID.randomUUID(), "thing.done", "acme", Instant.now(), "{}", UPDATE);
    return new HashMap<>(new StreamEntry(event, Optional.of(SENT)).toFields());
  }

  private static @Nullable String causeOf(Map<String, String> fields) {
    return StreamEntry.parse(fields).orElseThrow().event().causeTraceId();
  }
}
