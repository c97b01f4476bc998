/** Counts of a project's milestones. */
@NullMarked
package com.motionmavericks.portal.milestones.summary;

import org.jspecify.annotations.NullMarked;
