package com.motionmavericks.portal.projects;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Which project. */
@RegisterForReflection
public record ProjectId(UUID value) {}
