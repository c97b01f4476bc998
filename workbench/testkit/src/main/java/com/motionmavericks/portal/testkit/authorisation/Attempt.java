package com.motionmavericks.portal.testkit.authorisation;

import com.motionmavericks.portal.testkit.Call;

/**
 * A request that is carried out for whoever may.
 *
 * @param shows what its answer shows to those, and to nobody else; empty where it shows nothing of
 *     the tenant
 */
public record Attempt(Call call, String shows) {
  public static Attempt of(Call call) {
    return new Attempt(call, "");
  }

  public Attempt showing(String part) {
    return new Attempt(call, part);
  }
}
