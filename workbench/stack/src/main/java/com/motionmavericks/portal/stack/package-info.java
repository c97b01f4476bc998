/** The commands of {@code ./portal}. */
@NullMarked
package com.motionmavericks.portal.stack;

import org.jspecify.annotations.NullMarked;
