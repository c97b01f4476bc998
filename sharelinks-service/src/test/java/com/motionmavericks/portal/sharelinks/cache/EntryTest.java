package com.motionmavericks.portal.sharelinks.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.TracedValue;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private static final Instant END = Instant.ofEpochMilli(1_900_000_000_000L);
  private static final Entry ENTRY =
      new Entry("epoch-1", END, new TracedValue("{\"a\":\n1}", Optional.empty()));

  @Test
  void isReadAsItWasWritten() {
    assertThat(Entry.decode(ENTRY.encode())).contains(ENTRY);
  }

  @Test
  void countsInItsEpochUntilItsEnd() {
    Instant before = END.minusMillis(1);

    assertThat(ENTRY.countsIn("epoch-1", before)).isTrue();
    assertThat(ENTRY.countsIn("epoch-1", END)).isFalse();
    assertThat(ENTRY.countsIn("epoch-2", before)).isFalse();
    assertThat(ENTRY.countsIn(null, before)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a b", "a b\n\n\nc", "a 1 2\n\n\nc", "a -1\n\n\nc", "a 1\nb"})
  void isNothingElse(String text) {
    assertThat(Entry.decode(text)).isEmpty();
  }
}
