/** Jobs: what runs by the clock, once a tick, and what became of it. */
@NullMarked
package com.motionmavericks.portal.scheduler;

import org.jspecify.annotations.NullMarked;
