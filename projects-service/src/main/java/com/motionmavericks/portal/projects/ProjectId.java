package com.motionmavericks.portal.projects;

import java.util.UUID;

/** Which project. */
public record ProjectId(UUID value) {}
