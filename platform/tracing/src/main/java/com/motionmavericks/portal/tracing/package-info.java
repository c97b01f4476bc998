/** Every request, job, message and webhook as one connected trace. */
@NullMarked
package com.motionmavericks.portal.tracing;

import org.jspecify.annotations.NullMarked;
