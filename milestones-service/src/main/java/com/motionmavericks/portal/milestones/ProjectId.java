package com.motionmavericks.portal.milestones;

import java.util.UUID;

/** Which project a milestone belongs to; owned by the projects service. */
public record ProjectId(UUID value) {}
