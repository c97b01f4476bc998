package com.motionmavericks.portal.milestones;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Which milestone. */
@RegisterForReflection
public record MilestoneId(UUID value) {}
