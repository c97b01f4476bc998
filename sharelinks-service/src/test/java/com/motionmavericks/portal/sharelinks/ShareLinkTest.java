package com.motionmavericks.portal.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShareLinkTest {
  private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant BEFORE = END.minusMillis(1);
  private static final SharelinksConfig CONFIG = Mapped.defaults(SharelinksConfig.class, Map.of());

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
  void livesLongerOrShorter() {
    ShareLink link = link(null, 0, null);

    ShareLink longer = changed(link, until(END.plus(Duration.ofDays(1))), BEFORE);

    assertThat(longer.expiresAt()).isEqualTo(END.plus(Duration.ofDays(1)));
    assertThat(longer.version()).isEqualTo(link.version() + 1);
    assertThat(changed(link, until(END.minusMillis(1)), BEFORE.minusSeconds(1)).expiresAt())
        .isEqualTo(END.minusMillis(1));
    assertThat(code(() -> changed(link, until(BEFORE), BEFORE))).isEqualTo("invalid_request");
  }

  @Test
  void isNotBroughtBackOnceExpired() {
    assertThat(code(() -> changed(link(null, 0, null), until(END.plusSeconds(9)), END)))
        .isEqualTo("share_link_expired");
  }

  @Test
  void changesOnlyWhatIsSaid() {
    ShareLink labelled =
        changed(
            link(5, 2, null),
            new ShareLinkChange(null, null, null, null, Optional.of("Ada")),
            BEFORE);

    ShareLink loadable =
        changed(labelled, new ShareLinkChange(null, null, null, Optional.of(true), null), BEFORE);

    assertThat(loadable.terms()).isEqualTo(new Terms("Ada", true, null, ""));
    assertThat(loadable.maxViews()).isEqualTo(5);
    assertThat(loadable.expiresAt()).isEqualTo(END);
    ShareLinkChange unlabelled = new ShareLinkChange(null, null, null, null, Optional.empty());
    assertThat(changed(loadable, unlabelled, BEFORE).terms().recipientLabel()).isNull();
  }

  @Test
  void keepsALimitAboveWhatWasSeen() {
    assertThat(changed(link(5, 2, null), limit(2), BEFORE).maxViews()).isEqualTo(2);
    assertThat(code(() -> changed(link(5, 2, null), limit(1), BEFORE)))
        .isEqualTo("invalid_request");
    assertThat(changed(link(null, 7, null), limit(9), BEFORE).maxViews()).isEqualTo(9);
    assertThat(code(() -> changed(link(null, 7, null), limit(6), BEFORE)))
        .isEqualTo("invalid_request");
  }

  @Test
  void losesItsLimit() {
    ShareLinkChange unlimited = new ShareLinkChange(null, Optional.empty(), null, null, null);

    assertThat(changed(link(5, 5, null), unlimited, BEFORE).maxViews()).isNull();
  }

  private static ShareLinkChange until(Instant end) {
    return new ShareLinkChange(Optional.of(end), null, null, null, null);
  }

  private static ShareLinkChange limit(int views) {
    return new ShareLinkChange(null, Optional.of(views), null, null, null);
  }

  private static ShareLink changed(ShareLink link, ShareLinkChange change, Instant now) {
    return link.changed(change, link.terms().passphrase(), now, CONFIG);
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
