package com.motionmavericks.portal.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sharelinks.cache.CacheKind;
import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharelinksConfigTest {
  @Test
  void hasDefaults() {
    SharelinksConfig config = Mapped.defaults(SharelinksConfig.class, Map.of());

    assertThat(config.publicUrl()).isEqualTo("http://localhost:8085");
    assertThat(config.defaultLife()).isEqualTo(Duration.ofDays(14));
    assertThat(config.longestLife()).isEqualTo(Duration.ofDays(365));
    assertThat(config.cache()).isEqualTo(CacheKind.REDIS);
    assertThat(config.cacheLife()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.cachePatience()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.databasePatience()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.assetsPatience()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.strangersAMinute()).isEqualTo(60);
    assertThat(config.viewLife()).isEqualTo(Duration.ofMinutes(30));
    assertThat(config.mediaSources()).containsExactly("https://*.mux.com");
    assertThat(config.tokenRetention()).isEqualTo(Duration.ZERO);
    assertThat(config.reminderLead()).isEqualTo(Duration.ofDays(2));
    assertThat(config.refusalRetention()).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void canBeSet() {
    SharelinksConfig config =
        Mapped.full(
            SharelinksConfig.class,
            Map.ofEntries(
                Map.entry("portal.sharelinks.public-url", "https://links.example"),
                Map.entry("portal.sharelinks.default-life", "P1D"),
                Map.entry("portal.sharelinks.longest-life", "P2D"),
                Map.entry("portal.sharelinks.cache", "upstash"),
                Map.entry("portal.sharelinks.cache-life", "PT3S"),
                Map.entry("portal.sharelinks.cache-patience", "PT4S"),
                Map.entry("portal.sharelinks.database-patience", "PT5S"),
                Map.entry("portal.sharelinks.assets-patience", "PT6S"),
                Map.entry("portal.sharelinks.view-life", "PT9S"),
                Map.entry("portal.sharelinks.strangers-a-minute", "7"),
                Map.entry("portal.sharelinks.media-sources", "https://a.example,https://b.example"),
                Map.entry("portal.sharelinks.token-retention", "PT7S"),
                Map.entry("portal.sharelinks.refusal-retention", "PT8S"),
                Map.entry("portal.sharelinks.reminder-lead", "PT9S")));

    assertThat(config.publicUrl()).isEqualTo("https://links.example");
    assertThat(config.defaultLife()).isEqualTo(Duration.ofDays(1));
    assertThat(config.longestLife()).isEqualTo(Duration.ofDays(2));
    assertThat(config.cache()).isEqualTo(CacheKind.UPSTASH);
    assertThat(config.cacheLife()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.cachePatience()).isEqualTo(Duration.ofSeconds(4));
    assertThat(config.databasePatience()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.assetsPatience()).isEqualTo(Duration.ofSeconds(6));
    assertThat(config.strangersAMinute()).isEqualTo(7);
    assertThat(config.viewLife()).isEqualTo(Duration.ofSeconds(9));
    assertThat(config.mediaSources()).containsExactly("https://a.example", "https://b.example");
    assertThat(config.tokenRetention()).isEqualTo(Duration.ofSeconds(7));
    assertThat(config.refusalRetention()).isEqualTo(Duration.ofSeconds(8));
    assertThat(config.reminderLead()).isEqualTo(Duration.ofSeconds(9));
  }
}
