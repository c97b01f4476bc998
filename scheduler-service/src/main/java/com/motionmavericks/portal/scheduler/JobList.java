package com.motionmavericks.portal.scheduler;

import java.util.List;

/** All jobs; there are too few for pages. */
public record JobList(List<JobView> items) {}
