package com.motionmavericks.portal.projects.people;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The payload of {@code person.erased}, see {@code platform/events/schemas}.
 *
 * @param actorId who did it
 */
@RegisterForReflection
record PersonErased(String userId, String actorId) {
  static final String TYPE = "person.erased";
}
