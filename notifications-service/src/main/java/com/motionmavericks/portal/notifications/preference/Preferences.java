package com.motionmavericks.portal.notifications.preference;

import com.motionmavericks.portal.notifications.Decision;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.problems.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that one person has said about how they want to be told; of the rest, at once. */
public record Preferences(List<Preference> items) {
  public static final Preferences NONE = new Preferences(List.of());

  public Preferences {
    items = List.copyOf(items);
  }

  /** What becomes of a notification of theirs. */
  public Decision decide(Notification notification) {
    if (!notification.recipient().isReachable()) {
      return Decision.NO_ADDRESS;
    }
    if (notification.template().isCritical()) {
      return Decision.DUE;
    }
    return switch (choice(notification.template(), notification.projectId())) {
      case NOW -> Decision.DUE;
      case DIGEST -> Decision.DIGEST;
      case OFF -> Decision.PREFERENCE;
    };
  }

  /** What is said of the project counts before what is said of all. */
  private Choice choice(Template template, @Nullable UUID project) {
    return find(template, project).or(() -> find(template, null)).orElse(Choice.NOW);
  }

  private Optional<Choice> find(Template template, @Nullable UUID project) {
    return items.stream()
        .filter(item -> item.template() == template && Objects.equals(item.projectId(), project))
        .map(Preference::choice)
        .findFirst();
  }

  /**
   * These, where they can be kept.
   *
   * @throws Problem 400 where one is said twice or of a digest, 409 where one is of a critical kind
   *     and would keep it back
   */
  Preferences checked() {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Preference item = items.get(i);
      if (item.template() == Template.DIGEST) {
        throw Problem.invalid("/items/" + i + "/template", "a digest is a choice, and no kind");
      }
      if (!said.add(item.template() + " " + item.projectId())) {
        throw Problem.invalid("/items/" + i, "it is said twice of this kind and project");
      }
      if (item.template().isCritical() && item.choice() != Choice.NOW) {
        throw Problem.of(
            PreferenceProblem.CRITICAL_KIND,
            "%s is always told at once.".formatted(item.template().word()));
      }
    }
    return this;
  }
}
