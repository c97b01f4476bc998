/** Who may see the projects of milestones. */
@NullMarked
package com.motionmavericks.portal.milestones.access;

import org.jspecify.annotations.NullMarked;
