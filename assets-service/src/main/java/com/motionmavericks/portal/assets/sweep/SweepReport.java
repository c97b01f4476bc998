package com.motionmavericks.portal.assets.sweep;

/**
 * What a sweep did.
 *
 * @param asked of how many versions it asked Mux
 * @param settled how many of them it moved on
 * @param more whether others wait
 */
public record SweepReport(int asked, int settled, boolean more) {}
