package com.motionmavericks.portal.projects.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motionmavericks.portal.projects.ProjectId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code project.member_*}, see {@code platform/events/schemas}. Names and addresses
 * stay here: whoever needs them asks.
 *
 * @param role null where they work on it no more
 * @param actorId who did it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberEvent(UUID projectId, String userId, @Nullable String role, String actorId) {
  static final String ADDED = "project.member_added";
  static final String CHANGED = "project.member_changed";
  static final String REMOVED = "project.member_removed";

  static MemberEvent of(ProjectId project, Member member, String actorId) {
    return new MemberEvent(project.value(), member.userId(), member.role().claim(), actorId);
  }

  static MemberEvent removed(ProjectId project, String userId, String actorId) {
    return new MemberEvent(project.value(), userId, null, actorId);
  }
}
