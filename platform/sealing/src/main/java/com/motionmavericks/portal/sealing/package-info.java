/** Secrets at rest. */
@NullMarked
package com.motionmavericks.portal.sealing;

import org.jspecify.annotations.NullMarked;
