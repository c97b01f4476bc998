/** What a service says of its API, as tests read it. */
@NullMarked
package com.motionmavericks.portal.testkit.description;

import org.jspecify.annotations.NullMarked;
