/** Projects, their members and the dashboard. */
@NullMarked
package com.motionmavericks.portal.projects;

import org.jspecify.annotations.NullMarked;
