/** What can be set, as code and documentation tell of it. */
@NullMarked
package com.motionmavericks.portal.testkit.configuration;

import org.jspecify.annotations.NullMarked;
