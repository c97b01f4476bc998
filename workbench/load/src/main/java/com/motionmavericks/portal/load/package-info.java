/** Load for the proofs. */
@NullMarked
package com.motionmavericks.portal.load;

import org.jspecify.annotations.NullMarked;
