/** Processes: started in groups of their own, recorded, found again, stopped. */
@NullMarked
package com.motionmavericks.portal.stack.process;

import org.jspecify.annotations.NullMarked;
