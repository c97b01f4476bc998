package com.motionmavericks.portal.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
import com.motionmavericks.portal.identity.Role;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table against what the design says of each role. */
class ProjectPolicyTest {
  private final Policy policy = ProjectPolicy.policy();

  private static final Set<String> ALL_OF_THE_TENANT =
      Set.of(
          "listProjects",
          "listVisibleProjects",
          "getProject",
          "createProject",
          "updateProject",
          "addMember",
          "changeMember",
          "removeMember");

  @Test
  void letsAdminsAndProducersDoEverythingInTheirTenant() {
    assertThat(reached(Role.PRODUCER, Reach.TENANT)).isEqualTo(ALL_OF_THE_TENANT);
    assertThat(reached(Role.PRODUCER, Reach.OWN)).isEmpty();
    assertThat(reached(Role.ADMIN, Reach.TENANT)).containsAll(ALL_OF_THE_TENANT);
    assertThat(reached(Role.ADMIN, Reach.OWN)).isEmpty();
  }

  @Test
  void letsAdminsAloneErasePeople() {
    for (Role role : Role.values()) {
      assertThat(policy.reach(role, "erasePerson") == Reach.TENANT).isEqualTo(role == Role.ADMIN);
    }
  }

  @Test
  void showsArtistsTheirProjects() {
    assertThat(reached(Role.ARTIST, Reach.OWN))
        .containsExactlyInAnyOrder("listProjects", "listVisibleProjects", "getProject");
    assertThat(reached(Role.ARTIST, Reach.TENANT)).isEmpty();
  }

  @Test
  void showsClientsTheirProjects() {
    assertThat(reached(Role.CLIENT, Reach.OWN))
        .containsExactlyInAnyOrder("listProjects", "listVisibleProjects", "getProject");
    assertThat(reached(Role.CLIENT, Reach.TENANT)).isEmpty();
  }

  @Test
  void letsEachServiceCallWhatItNeeds() {
    Map<String, Set<String>> allowed =
        policy.actions().stream()
            .filter(action -> !policy.services(action).isEmpty())
            .collect(Collectors.toMap(action -> action, policy::services));

    assertThat(allowed)
        .isEqualTo(Map.of("listMembersForServices", Set.of("notifications-service")));
    for (Role role : Role.values()) {
      assertThat(allowed.keySet())
          .allSatisfy(action -> assertThat(policy.reach(role, action)).isEqualTo(Reach.NOBODY));
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
            Arrays.stream(ProjectPolicy.class.getFields())
                .map(ProjectPolicyTest::value)
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
