/** Start-up gate and a readiness that is one's own. */
@NullMarked
package com.motionmavericks.portal.lifecycle;

import org.jspecify.annotations.NullMarked;
