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
    assertThat(config.tokenRetention()).isEqualTo(Duration.ZERO);
    assertThat(config.refusalRetention()).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void canBeSet() {
    SharelinksConfig config =
        Mapped.full(
            SharelinksConfig.class,
            Map.of(
                "portal.sharelinks.public-url", "https://links.example",
                "portal.sharelinks.default-life", "P1D",
                "portal.sharelinks.longest-life", "P2D",
                "portal.sharelinks.cache", "upstash",
                "portal.sharelinks.cache-life", "PT3S",
                "portal.sharelinks.cache-patience", "PT4S",
                "portal.sharelinks.database-patience", "PT5S",
                "portal.sharelinks.assets-patience", "PT6S",
                "portal.sharelinks.token-retention", "PT7S",
                "portal.sharelinks.refusal-retention", "PT8S"));

    assertThat(config.publicUrl()).isEqualTo("https://links.example");
    assertThat(config.defaultLife()).isEqualTo(Duration.ofDays(1));
    assertThat(config.longestLife()).isEqualTo(Duration.ofDays(2));
    assertThat(config.cache()).isEqualTo(CacheKind.UPSTASH);
    assertThat(config.cacheLife()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.cachePatience()).isEqualTo(Duration.ofSeconds(4));
    assertThat(config.databasePatience()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.assetsPatience()).isEqualTo(Duration.ofSeconds(6));
    assertThat(config.tokenRetention()).isEqualTo(Duration.ofSeconds(7));
    assertThat(config.refusalRetention()).isEqualTo(Duration.ofSeconds(8));
  }
}
