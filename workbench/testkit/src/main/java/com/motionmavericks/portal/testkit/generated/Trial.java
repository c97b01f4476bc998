package com.motionmavericks.portal.testkit.generated;

import com.motionmavericks.portal.testkit.Call;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One generated request: what is done to a good one, whichever that is when its turn comes.
 *
 * @param what was done
 * @param spoilt makes it of a good one
 * @param judged whether the description does not allow it, so that it must not succeed
 * @param elsewhere it may lead to another operation, or to none
 */
record Trial(String what, UnaryOperator<Call> spoilt, Predicate<Call> judged, boolean elsewhere) {
  static Trial of(String what, boolean invalid, UnaryOperator<Call> spoilt) {
    return new Trial(what, spoilt, call -> invalid, false);
  }

  static Trial elsewhere(String what, UnaryOperator<Call> spoilt) {
    return new Trial(what, spoilt, call -> false, true);
  }

  Call of(Call good) {
    return spoilt.apply(good);
  }

  boolean forbids(Call call) {
    return judged.test(call);
  }
}
