package com.motionmavericks.portal.notifications.event;

import com.motionmavericks.portal.notifications.Recipient;
import java.util.List;

/** Who is told of what happens on a project. */
sealed interface Audience {
  String PRODUCER = "producer";

  /** All of its members. */
  record All() implements Audience {}

  /** All but the one who did it, for they know already. */
  record AllBut(String actorId) implements Audience {}

  /** Its producers: they can mend what went wrong. */
  record Producers() implements Audience {}

  /** Whose it is, and nobody else; they need not be a member. */
  record Only(String ownerId) implements Audience {}

  default List<Recipient> of(List<ProjectsClient.Member> members) {
    return switch (this) {
      case All all -> members.stream().map(ProjectsClient.Member::recipient).toList();
      case AllBut(String actor) ->
          members.stream()
              .filter(member -> !member.userId().equals(actor))
              .map(ProjectsClient.Member::recipient)
              .toList();
      case Producers producers ->
          members.stream()
              .filter(member -> member.role().equals(PRODUCER))
              .map(ProjectsClient.Member::recipient)
              .toList();
      case Only(String owner) ->
          List.of(
              members.stream()
                  .filter(member -> member.userId().equals(owner))
                  .findFirst()
                  .map(ProjectsClient.Member::recipient)
                  .orElseGet(() -> new Recipient(owner, "", "", "")));
    };
  }
}
