/** Who may what, tried for every operation of a service. */
@NullMarked
package com.motionmavericks.portal.testkit.authorisation;

import org.jspecify.annotations.NullMarked;
