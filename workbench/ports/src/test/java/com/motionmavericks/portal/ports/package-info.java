@NullMarked
package com.motionmavericks.portal.ports;

import org.jspecify.annotations.NullMarked;
