/** The long proofs in small, each on a suite of its own: {@code ./portal prove} runs them whole. */
@NullMarked
package com.motionmavericks.portal.proofs;

import org.jspecify.annotations.NullMarked;
