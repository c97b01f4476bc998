package com.motionmavericks.portal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.ports.FreePorts;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the proof rests on: the sink sees what is sent, and every canary that nobody masked. */
class SinkTest {
  private final SplittableRandom random = new SplittableRandom(1);
  private final Canaries canaries = new Canaries(random);
  private final Traces traces = new Traces(random);
  private final Sink sink = new Sink(FreePorts.next(), canaries);
  private final Sender sender = new Sender(sink.address());

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void countsTheSpansOfEachTrace() {
    Lot lot =
        Lot.plant(sender, 3, batch -> traces.begin().failing(1 + batch.size() % 2).into(batch));

    assertThat(lot.kept(sink)).isEqualTo(3);
    assertThat(lot.torn(sink)).isZero();
    assertThat(sink.spans()).isEqualTo(lot.spans()).isEqualTo(sender.acknowledged());
  }

  @Test
  void findsATornTrace() {
    Batch first = new Batch();
    Planted torn = traces.begin().into(first, new Batch());
    sender.send(first);

    assertThat(sink.spansOf(torn.id())).isEqualTo(torn.spans() - 1);
  }

  @Test
  void findsEveryCanaryThatComesThrough() {
    canaries.requests().forEach(sender::send);

    assertThat(canaries.seen()).hasSize(canaries.count());
  }

  @Test
  void isGoneWhileItIsAway() {
    sink.goAway();
    assertThatThrownBy(() -> Lot.plant(sender, 1, batch -> traces.begin().into(batch)))
        .hasMessageContaining("tier 1 took no spans");

    sink.comeBack();
    assertThat(Lot.plant(sender, 1, batch -> traces.begin().into(batch)).kept(sink)).isEqualTo(1);
  }
}
