package com.motionmavericks.portal.milestones;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Which project a milestone belongs to; owned by the projects service. */
@RegisterForReflection
public record ProjectId(UUID value) {}
