/** The least that a Quarkus service can do for a value that Redis has. */
@NullMarked
package com.motionmavericks.portal.yardstick;

import org.jspecify.annotations.NullMarked;
