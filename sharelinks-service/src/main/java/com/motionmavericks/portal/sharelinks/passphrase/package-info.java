/** Passphrases of links: how they are kept and compared, and how often they may be guessed at. */
@NullMarked
package com.motionmavericks.portal.sharelinks.passphrase;

import org.jspecify.annotations.NullMarked;
