/** Who works on a project. */
@NullMarked
package com.motionmavericks.portal.projects.members;

import org.jspecify.annotations.NullMarked;
