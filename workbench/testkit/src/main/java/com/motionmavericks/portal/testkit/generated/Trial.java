package com.motionmavericks.portal.testkit.generated;

import com.motionmavericks.portal.testkit.Call;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One generated request. All of an operation's are planned anew after each that succeeds, and one
 * of them is sent: what takes time is left until somebody asks.
 *
 * @param what was done to a good one
 * @param made the request
 * @param judged whether the description does not allow it, so that it must not succeed
 * @param elsewhere it may lead to another operation, or to none
 */
record Trial(String what, Supplier<Call> made, BooleanSupplier judged, boolean elsewhere) {
  static Trial of(String what, Call call, boolean invalid) {
    return new Trial(what, () -> call, () -> invalid, false);
  }

  static Trial elsewhere(String what, Call call) {
    return new Trial(what, () -> call, () -> false, true);
  }

  Call call() {
    return made.get();
  }

  boolean invalid() {
    return judged.getAsBoolean();
  }
}
