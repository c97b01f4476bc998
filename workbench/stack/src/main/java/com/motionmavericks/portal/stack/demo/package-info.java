/** The demo tenant. */
@NullMarked
package com.motionmavericks.portal.stack.demo;

import org.jspecify.annotations.NullMarked;
