/** What clients say of milestones: approved, or to be changed. */
@NullMarked
package com.motionmavericks.portal.milestones.review;

import org.jspecify.annotations.NullMarked;
