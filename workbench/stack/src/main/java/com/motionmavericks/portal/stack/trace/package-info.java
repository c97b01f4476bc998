/** A trace as the receiver tells it, and as people read it. */
@NullMarked
package com.motionmavericks.portal.stack.trace;

import org.jspecify.annotations.NullMarked;
