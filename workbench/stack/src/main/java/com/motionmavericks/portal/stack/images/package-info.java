/** The images of the services, as far as they can be tried without Docker. */
@NullMarked
package com.motionmavericks.portal.stack.images;

import org.jspecify.annotations.NullMarked;
