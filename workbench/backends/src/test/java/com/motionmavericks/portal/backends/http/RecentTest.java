package com.motionmavericks.portal.backends.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void theOldestGivesWayToCountAndWeight() {
    // Given
    var recent = new Recent<String>(3, 10, String::length);

    // When
    recent.put("1", "aaaa");
    recent.put("2", "bbbb");
    recent.put("3", "cccc");
    recent.put("4", "d");
    recent.put("5", "e");

    // Then
    assertThat(recent.newest(9, _ -> true)).containsExactly("cccc", "d", "e");
    assertThat(recent.newest(1, value -> value.length() > 1)).containsExactly("cccc");
    assertThat(recent.get("1")).isNull();
  }

  @Test
  void aRemovedOrReplacedValueWeighsNoMore() {
    // Given
    var recent = new Recent<String>(9, 4, String::length);
    recent.put("1", "aaaa");

    // When
    recent.put("1", "a");
    recent.put("2", "bbb");
    var _ = recent.remove("2");
    recent.put("3", "ccc");

    // Then
    assertThat(recent.newest(9, _ -> true)).containsExactly("a", "ccc");
  }
}
