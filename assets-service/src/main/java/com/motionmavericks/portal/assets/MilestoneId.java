package com.motionmavericks.portal.assets;

import java.util.UUID;

/** Which milestone an asset belongs to; owned by the milestones service. */
public record MilestoneId(UUID value) {}
