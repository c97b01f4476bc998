package com.motionmavericks.portal.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
import com.motionmavericks.portal.identity.Role;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table against what the design says of each role. */
class JobPolicyTest {
  private final Policy policy = JobPolicy.policy();

  @Test
  void letsOperatorsRunJobsAndNobodyElse() {
    assertThat(reached(Role.OPERATOR, Reach.PLATFORM))
        .containsExactlyInAnyOrder("listJobs", "runJob");
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.OPERATOR))) {
      assertThat(reached(role, Reach.NOBODY)).isEqualTo(policy.actions());
    }
  }

  @Test
  void hasARowForEachConstant() {
    assertThat(policy.actions())
        .isEqualTo(
            Arrays.stream(JobPolicy.class.getFields())
                .map(JobPolicyTest::value)
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
