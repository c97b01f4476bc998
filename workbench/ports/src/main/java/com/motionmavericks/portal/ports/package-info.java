/** Free ports that nobody else gets before they are used. */
@NullMarked
package com.motionmavericks.portal.ports;

import org.jspecify.annotations.NullMarked;
