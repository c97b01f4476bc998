/** What this machine offers and refuses: ports, commands, files. */
@NullMarked
package com.motionmavericks.portal.backends.machine;

import org.jspecify.annotations.NullMarked;
