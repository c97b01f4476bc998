package com.motionmavericks.portal.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.notifications.Decision;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.Template;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferencesTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID ELSEWHERE = UUID.randomUUID();

  @ParameterizedTest
  @EnumSource
  void tellsAtOnceWhereNothingIsSaid(Template template) {
    assertThat(Preferences.NONE.decide(about(template, HERE, "a@x.example")))
        .isEqualTo(Decision.DUE);
  }

  @Test
  void takesWhatIsSaidOfTheProjectBeforeWhatIsSaidOfAll() {
    Preferences said =
        said(
            of(Template.ASSET_READY, null, Choice.OFF),
            of(Template.ASSET_READY, HERE, Choice.DIGEST));

    assertThat(said.decide(about(Template.ASSET_READY, HERE, "a@x.example")))
        .isEqualTo(Decision.DIGEST);
    assertThat(said.decide(about(Template.ASSET_READY, ELSEWHERE, "a@x.example")))
        .isEqualTo(Decision.PREFERENCE);
    assertThat(said.decide(about(Template.MILESTONE_UPDATED, HERE, "a@x.example")))
        .isEqualTo(Decision.DUE);
  }

  /** Whatever a row says, which may be older than that the kind is critical. */
  @ParameterizedTest
  @EnumSource
  void tellsOfWhatIsCriticalInAnyCase(Template template) {
    Decision decision =
        said(of(template, null, Choice.OFF)).decide(about(template, HERE, "a@x.example"));

    assertThat(decision).isEqualTo(template.isCritical() ? Decision.DUE : Decision.PREFERENCE);
  }

  @Test
  void mailsNobodyWhoseAddressIsUnknown() {
    assertThat(Preferences.NONE.decide(about(Template.SHARE_LINK_OPENED, HERE, "")))
        .isEqualTo(Decision.NO_ADDRESS);
  }

  @Test
  void takesWhatIsSaidTwiceForAMistake() {
    Preference one = of(Template.ASSET_READY, HERE, Choice.OFF);

    assertThatThrownBy(() -> said(one, of(Template.ASSET_READY, HERE, Choice.NOW)).checked())
        .hasMessageContaining("/items/1");
    assertThatCode(() -> said(one, of(Template.ASSET_READY, null, Choice.NOW)).checked())
        .doesNotThrowAnyException();
  }

  private static Preferences said(Preference... items) {
    return new Preferences(List.of(items));
  }

  private static Preference of(Template template, @Nullable UUID project, Choice choice) {
    return new Preference(template, project, choice);
  }

  private static Notification about(Template template, UUID project, String email) {
    return new Notification(
        new NotificationId(UUID.randomUUID()),
        "acme",
        project,
        template,
        new Recipient("carla", "client", "Carla", email),
        "Rough cut",
        "",
        Details.NONE,
        Optional.empty(),
        null);
  }
}
