package com.motionmavericks.portal.scheduler;

import java.util.List;

/**
 * A job as the API shows it.
 *
 * @param cron when it ticks, or {@code off}
 * @param runs the latest, newest first
 */
public record JobView(String name, String cron, List<JobRun> runs) {}
