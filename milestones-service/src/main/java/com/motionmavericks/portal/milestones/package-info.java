/** Milestones of projects and how they move. */
@NullMarked
package com.motionmavericks.portal.milestones;

import org.jspecify.annotations.NullMarked;
