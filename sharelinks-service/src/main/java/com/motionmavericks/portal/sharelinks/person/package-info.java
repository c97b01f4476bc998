/** What stands here of people is removed when they are erased. */
@NullMarked
package com.motionmavericks.portal.sharelinks.person;

import org.jspecify.annotations.NullMarked;
