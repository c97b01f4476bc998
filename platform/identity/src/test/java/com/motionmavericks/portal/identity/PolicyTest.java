package com.motionmavericks.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private final Policy policy =
      Policy.of(
          """

          action  admin  artist service
          read    tenant own    -
          ask     -      -      one,other
          """);

  @Test
  void saysHowFarARightGoes() {
    assertThat(policy.reach(Role.ADMIN, "read")).isEqualTo(Reach.TENANT);
    assertThat(policy.reach(caller(Role.ARTIST), "read")).isEqualTo(Reach.OWN);
    assertThat(policy.reach(Role.ADMIN, "ask")).isEqualTo(Reach.NOBODY);
    assertThat(policy.services("ask")).containsExactlyInAnyOrder("one", "other");
    assertThat(policy.services("read")).isEmpty();
    assertThat(policy.actions()).containsExactlyInAnyOrder("read", "ask");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void deniesWhatHasNoRow(Role role) {
    assertThat(policy.reach(role, "write")).isEqualTo(Reach.NOBODY);
    assertThat(policy.services("write")).isEmpty();
    assertThat(Policy.closed().reach(role, "read")).isEqualTo(Reach.NOBODY);
    assertThatThrownBy(() -> policy.require(caller(role), "write"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind().status()).isEqualTo(403));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ADMIN", "ARTIST"},
      mode = EnumSource.Mode.EXCLUDE)
  void deniesRolesWithoutAColumn(Role role) {
    assertThat(policy.reach(role, "read")).isEqualTo(Reach.NOBODY);
    assertThat(policy.allows(caller(role), "read")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action admin\nread tenant own",
        "action admin\nread",
        "action boss\nread tenant",
        "action admin\nread all",
        "action admin\nread Tenant",
        "action admin\nread tenant\nread -"
      })
  void readsNoTableThatIsNone(String table) {
    assertThatThrownBy(() -> Policy.of(table)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Caller caller(Role role) {
    return new Caller("acme", "ann", role, "");
  }
}
