package com.motionmavericks.portal.milestones;

import java.util.UUID;

/** Which milestone. */
public record MilestoneId(UUID value) {}
