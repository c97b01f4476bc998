package com.motionmavericks.portal.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShareLinkTest {
  private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant BEFORE = END.minusMillis(1);

  @Test
  void opensUntilItsEnd() {
    ShareLink link = link(null, 0, null);

    assertThat(link.outcomeAt(BEFORE)).isEqualTo(Outcome.OPENED);
    assertThat(link.outcomeAt(END)).isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void isUsedUpByItsLastView() {
    assertThat(link(2, 1, null).outcomeAt(BEFORE)).isEqualTo(Outcome.OPENED);
    assertThat(link(2, 2, null).outcomeAt(BEFORE)).isEqualTo(Outcome.USED_UP);
  }

  @Test
  void isRevokedBeforeAllElse() {
    assertThat(link(2, 2, BEFORE).outcomeAt(END)).isEqualTo(Outcome.REVOKED);
    assertThat(link(null, 0, null).revoked(BEFORE).outcomeAt(BEFORE)).isEqualTo(Outcome.REVOKED);
  }

  @Test
  void livesLongerAndNeverShorter() {
    ShareLink link = link(null, 0, null);

    ShareLink longer = link.extended(END.plus(Duration.ofDays(1)), BEFORE);

    assertThat(longer.expiresAt()).isEqualTo(END.plus(Duration.ofDays(1)));
    assertThat(longer.version()).isEqualTo(link.version() + 1);
    assertThat(code(() -> link.extended(BEFORE, BEFORE))).isEqualTo("invalid_request");
  }

  @Test
  void isNotBroughtBackOnceExpired() {
    assertThat(code(() -> link(null, 0, null).extended(END.plusSeconds(9), END)))
        .isEqualTo("share_link_expired");
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Problem[] problem = new Problem[1];
    assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, thrown -> problem[0] = thrown);
    return problem[0].code();
  }

  private static ShareLink link(
      @Nullable Integer maxViews, long views, @Nullable Instant revokedAt) {
    return new ShareLink(
        new ShareLinkId(new UUID(0, 1)),
        "acme",
        new ProjectId(new UUID(0, 2)),
        List.of(new UUID(0, 3)),
        END,
        maxViews,
        views,
        revokedAt,
        1);
  }
}
