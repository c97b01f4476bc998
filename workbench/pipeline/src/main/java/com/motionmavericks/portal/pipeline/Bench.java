package com.motionmavericks.portal.pipeline;

import java.util.function.Function;

/** Everything that a part of the proof works with. */
record Bench(Tiers tiers, Sender sender, Sink sink, Canaries canaries, Traces traces) {
  /** Plants and sends this many. */
  Lot plant(int count, Function<Batch, Planted> making) {
    return Lot.plant(sender, count, making);
  }

  /** Whatever is drawn. */
  Planted ordinary(Batch batch) {
    return traces.begin().into(batch);
  }

  /** Kept for its error alone. */
  Planted failing(Batch batch) {
    return traces.beginUnlucky().failing(1).into(batch);
  }
}
