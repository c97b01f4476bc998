/** A link's life, as support reads it: from its making to its end, with the trace of each step. */
@NullMarked
package com.motionmavericks.portal.sharelinks.journey;

import org.jspecify.annotations.NullMarked;
