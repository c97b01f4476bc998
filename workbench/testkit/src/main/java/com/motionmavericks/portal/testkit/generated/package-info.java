/** Requests that are made from a description, and what every service must bear of them. */
@NullMarked
package com.motionmavericks.portal.testkit.generated;

import org.jspecify.annotations.NullMarked;
