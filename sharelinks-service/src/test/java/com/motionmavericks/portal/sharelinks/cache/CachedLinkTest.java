package com.motionmavericks.portal.sharelinks.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ProjectId;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CachedLinkTest {
  @Test
  void isTheLinkAsFarAsAVisitorMeetsIt() {
    Instant end = Instant.parse("2030-01-01T00:00:00Z");
    ShareLink link =
        new ShareLink(
            new ShareLinkId(UUID.randomUUID()),
            "acme",
            new ProjectId(UUID.randomUUID()),
            List.of(UUID.randomUUID()),
            end,
            null,
            7,
            null,
            3);

    ShareLink read = CachedLink.of(link).toLink();

    assertThat(read.id()).isEqualTo(link.id());
    assertThat(read.tenantId()).isEqualTo(link.tenantId());
    assertThat(read.projectId()).isEqualTo(link.projectId());
    assertThat(read.assetIds()).isEqualTo(link.assetIds());
    assertThat(read.outcomeAt(end.minusSeconds(1))).isEqualTo(Outcome.OPENED);
    assertThat(read.outcomeAt(end)).isEqualTo(Outcome.EXPIRED);
  }
}
