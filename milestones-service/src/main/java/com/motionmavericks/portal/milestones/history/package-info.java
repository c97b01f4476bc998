/** What was done to milestones, kept for good. */
@NullMarked
package com.motionmavericks.portal.milestones.history;

import org.jspecify.annotations.NullMarked;
