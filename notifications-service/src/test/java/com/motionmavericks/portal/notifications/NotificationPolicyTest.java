package com.motionmavericks.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
import com.motionmavericks.portal.identity.Role;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table against what the design says of each role. */
class NotificationPolicyTest {
  private final Policy policy = NotificationPolicy.policy();

  @Test
  void showsEverybodyOfATenantTheirOwn() {
    for (Role role : Set.of(Role.ADMIN, Role.PRODUCER, Role.ARTIST, Role.CLIENT)) {
      assertThat(reached(role, Reach.OWN)).containsExactly("listNotifications");
    }
  }

  @Test
  void letsNobodyOfThePlatformIn() {
    for (Role role : Set.of(Role.OPERATOR, Role.SERVICE)) {
      assertThat(reached(role, Reach.NOBODY)).isEqualTo(policy.actions());
    }
  }

  @Test
  void hasARowForEachConstant() {
    assertThat(policy.actions())
        .isEqualTo(
            Arrays.stream(NotificationPolicy.class.getFields())
                .map(NotificationPolicyTest::value)
                .collect(Collectors.toSet()));
  }

  private Set<String> reached(Role role, Reach reach) {
    return policy.actions().stream()
        .filter(action -> policy.reach(role, action) == reach)
        .collect(Collectors.toSet());
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
