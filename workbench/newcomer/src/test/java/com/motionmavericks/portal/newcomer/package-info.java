/** A service that does nothing but name the parent, and the proofs that it needs no more. */
@NullMarked
package com.motionmavericks.portal.newcomer;

import org.jspecify.annotations.NullMarked;
