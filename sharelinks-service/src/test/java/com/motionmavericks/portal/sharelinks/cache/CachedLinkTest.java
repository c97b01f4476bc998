package com.motionmavericks.portal.sharelinks.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ProjectId;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedLinkTest {
  private static final Instant END = Instant.parse("2030-01-01T00:00:00.123456Z");

  @Test
  void isTheLinkAsFarAsAVisitorMeetsIt() {
    ShareLink link = link("a tenant", List.of(UUID.randomUUID(), UUID.randomUUID()), true);

    ShareLink read = CachedLink.decode(CachedLink.of(link).encode()).orElseThrow().toLink();

    assertThat(read.id()).isEqualTo(link.id());
    assertThat(read.tenantId()).isEqualTo(link.tenantId());
    assertThat(read.projectId()).isEqualTo(link.projectId());
    assertThat(read.assetIds()).isEqualTo(link.assetIds());
    assertThat(read.expiresAt()).isEqualTo(END);
    assertThat(read.terms().allowDownload()).isTrue();
    assertThat(read.outcomeAt(END.minusSeconds(1))).isEqualTo(Outcome.OPENED);
    assertThat(read.outcomeAt(END)).isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void mayBeOfAWholeProject() {
    ShareLink link = link("acme", List.of(), false);

    ShareLink read = CachedLink.decode(CachedLink.of(link).encode()).orElseThrow().toLink();

    assertThat(read.assetIds()).isEmpty();
    assertThat(read.terms().allowDownload()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"id\":\"0197a0c0-0000-7000-8000-000000000001\",\"tenantId\":\"acme\"}",
        "0197a0c0-0000-7000-8000-000000000001 x 1 true  acme",
        "0197a0c0-0000-7000-8000-000000000001 0197a0c0-0000-7000-8000-000000000001 soon true  acme",
        "0197a0c0-0000-7000-8000-000000000001 0197a0c0-0000-7000-8000-000000000001 1 true , acme"
      })
  void isNothingElse(String text) {
    assertThat(CachedLink.decode(text)).isEmpty();
  }

  private static ShareLink link(String tenant, List<UUID> assets, boolean allowDownload) {
    return new ShareLink(
        new ShareLinkId(UUID.randomUUID()),
        tenant,
        new ProjectId(UUID.randomUUID()),
        assets,
        END,
        null,
        7,
        null,
        3,
        new Terms(null, allowDownload, null, "somebody"),
        null);
  }
}
