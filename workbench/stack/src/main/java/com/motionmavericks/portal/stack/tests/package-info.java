/** What the test runs reported. */
@NullMarked
package com.motionmavericks.portal.stack.tests;

import org.jspecify.annotations.NullMarked;
