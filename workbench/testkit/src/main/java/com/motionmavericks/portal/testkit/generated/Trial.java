package com.motionmavericks.portal.testkit.generated;

import com.motionmavericks.portal.testkit.Call;

/**
 * One generated request.
 *
 * @param what was done to a good one
 * @param invalid what the description does not allow, so that it must not succeed
 * @param elsewhere it may lead to another operation, or to none
 */
record Trial(String what, Call call, boolean invalid, boolean elsewhere) {
  static Trial of(String what, Call call, boolean invalid) {
    return new Trial(what, call, invalid, false);
  }

  static Trial elsewhere(String what, Call call) {
    return new Trial(what, call, false, true);
  }
}
