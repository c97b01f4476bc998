package com.motionmavericks.portal.sharelinks.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the cache relies on, whatever protocol Redis is reached by. */
abstract class EntriesContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final String a = "entries:" + UUID.randomUUID();
  private final String b = "entries:" + UUID.randomUUID();

  abstract Entries entries();

  @Test
  void givesValuesInTheOrderOfTheKeys() {
    run(entries().put(a, "of a", MINUTE));
    run(entries().put(b, "of b", MINUTE));

    assertThat(get(b, "entries:nobody", a)).containsExactly("of b", null, "of a");
  }

  @Test
  void keepsAnyText() {
    String text = "00-1-2\n\n{\"title\": \"Größe \\\\ 🎬\"}\r\n\u0000";

    run(entries().put(a, text, MINUTE));

    assertThat(get(a)).containsExactly(text);
  }

  @Test
  void overwrites() {
    run(entries().put(a, "first", MINUTE));
    run(entries().put(a, "second", MINUTE));

    assertThat(get(a)).containsExactly("second");
  }

  @Test
  void forgetsAfterTheLife() {
    run(entries().put(a, "short", Duration.ofMillis(80)));
    run(entries().putIfAbsent(b, "short", Duration.ofMillis(80)));

    await().atMost(Duration.ofSeconds(5)).until(() -> get(a, b), found -> !found.contains("short"));
  }

  @Test
  void leavesWhatIsThereWhereItIsToldTo() {
    run(entries().putIfAbsent(a, "first", MINUTE));
    run(entries().putIfAbsent(a, "second", MINUTE));

    assertThat(get(a)).containsExactly("first");
  }

  @Test
  void writesOneValueUnderManyKeys() {
    run(entries().put(a, "old", MINUTE));

    run(entries().putAll(Set.of(a, b), "new", MINUTE));

    assertThat(get(a, b)).containsExactly("new", "new");
  }

  private List<@Nullable String> get(String... keys) {
    return run(entries().get(keys));
  }

  static <T> T run(Uni<T> call) {
    return call.await().atMost(Duration.ofSeconds(5));
  }
}
