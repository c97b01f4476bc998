package com.motionmavericks.portal.idempotency;

import com.motionmavericks.portal.problems.Problem;

/** What a request with a key finds: nobody, somebody at work, or an answer. */
sealed interface Claim {
  /** Nobody was here; the key is this transaction's until it ends. */
  record Free() implements Claim {}

  /** Another transaction is at it. */
  record Busy() implements Claim {}

  /** It was carried out. */
  @SuppressWarnings("ArrayRecordComponent")
  record Settled(String fingerprint, byte[] result) implements Claim {
    /**
     * The kept result.
     *
     * @throws Problem 422 where it is of a request that said something else
     */
    byte[] resultFor(RequestKey key) {
      if (!fingerprint.equals(key.fingerprint())) {
        throw IdempotencyProblem.reused();
      }
      return result;
    }
  }
}
