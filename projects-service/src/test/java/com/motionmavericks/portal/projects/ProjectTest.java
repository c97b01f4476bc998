package com.motionmavericks.portal.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

  @ParameterizedTest
  @CsvSource({"DRAFT, ACTIVE", "ACTIVE, DELIVERED", "ON_HOLD, ACTIVE", "ARCHIVED, ACTIVE"})
  void moves(ProjectStatus from, ProjectStatus to) {
    Project after =
        project(from).changed(new ProjectChange(null, null, null, Optional.of(to), null));

    assertThat(after.status()).isEqualTo(to);
    assertThat(after.version()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, DELIVERED", "ARCHIVED, DELIVERED", "DELIVERED, ON_HOLD"})
  void doesNotJump(ProjectStatus from, ProjectStatus to) {
    assertThatThrownBy(
            () -> project(from).changed(new ProjectChange(null, null, null, Optional.of(to), null)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("transition_not_allowed"));
  }

  @Test
  void keepsWhatAChangeDoesNotName() {
    LocalDate due = LocalDate.of(2027, 1, 31);

    Project after =
        project(ProjectStatus.DRAFT)
            .changed(new ProjectChange(Optional.of("New"), null, null, null, Optional.of(due)));

    assertThat(after.name()).isEqualTo("New");
    assertThat(after.client()).isEqualTo("Client");
    assertThat(after.dueOn()).isEqualTo(due);
  }

  @Test
  void losesWhatAChangeClears() {
    LocalDate due = LocalDate.of(2027, 1, 31);
    Project before =
        project(ProjectStatus.DRAFT)
            .changed(new ProjectChange(null, null, null, null, Optional.of(due)));

    Project after =
        before.changed(new ProjectChange(null, null, Optional.empty(), null, Optional.empty()));

    assertThat(after.dueOn()).isNull();
    assertThat(after.client()).isEmpty();
    assertThat(after.name()).isEqualTo("Spot");
  }

  private static Project project(ProjectStatus status) {
    return new Project(
        new ProjectId(new UUID(0, 1)), "acme", "Spot", "", "Client", status, null, 1);
  }
}
