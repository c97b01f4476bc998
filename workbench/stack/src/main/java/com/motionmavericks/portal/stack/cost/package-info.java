/** What recording everything costs: the same build with and without, in turn. */
@NullMarked
package com.motionmavericks.portal.stack.cost;

import org.jspecify.annotations.NullMarked;
