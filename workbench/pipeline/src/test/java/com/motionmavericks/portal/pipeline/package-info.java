/** Tests of what the proof stands on. */
@NullMarked
package com.motionmavericks.portal.pipeline;

import org.jspecify.annotations.NullMarked;
