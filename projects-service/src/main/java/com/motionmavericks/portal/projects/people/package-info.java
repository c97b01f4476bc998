/** Forgetting somebody. */
@NullMarked
package com.motionmavericks.portal.projects.people;

import org.jspecify.annotations.NullMarked;
