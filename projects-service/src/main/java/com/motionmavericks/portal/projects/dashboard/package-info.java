/** The list of projects, each with what its neighbours know of it. */
@NullMarked
package com.motionmavericks.portal.projects.dashboard;

import org.jspecify.annotations.NullMarked;
