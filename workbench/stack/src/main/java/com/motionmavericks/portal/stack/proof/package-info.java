/** The long proofs behind {@code ./portal prove}. */
@NullMarked
package com.motionmavericks.portal.stack.proof;

import org.jspecify.annotations.NullMarked;
