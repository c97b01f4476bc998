package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.idempotency.Kept;
import com.motionmavericks.portal.sealing.Seal;

/** Keeps an answer so that whoever reads the database cannot. */
record SealedAnswer<T>(Kept<T> plain, Seal seal, String tenantId) implements Kept<T> {
  @Override
  public byte[] keep(T answer) {
    return seal.close(plain.keep(answer), tenantId);
  }

  @Override
  public T recall(byte[] bytes) {
    return plain.recall(seal.open(bytes, tenantId));
  }
}
