/** Every update is mailed exactly once, whoever is killed meanwhile. */
@NullMarked
package com.motionmavericks.portal.stack.mails;

import org.jspecify.annotations.NullMarked;
