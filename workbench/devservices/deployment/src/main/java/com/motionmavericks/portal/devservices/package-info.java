/** Dev mode and tests find or start the shared backends. */
@NullMarked
package com.motionmavericks.portal.devservices;

import org.jspecify.annotations.NullMarked;
