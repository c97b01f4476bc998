package com.motionmavericks.portal.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Traces of one kind, planted in batches, and what became of them. */
final class Lot {
  private static final int SPANS_A_BATCH = 2000;

  private final List<Planted> planted = new ArrayList<>();

  /** Plants this many and sends them as the services do, up to 2,000 spans at a time. */
  static Lot plant(Sender sender, int count, Function<Batch, Planted> making) {
    Lot lot = new Lot();
    Batch batch = new Batch();
    for (int made = 0; made < count; made++) {
      lot.planted.add(making.apply(batch));
      if (batch.size() >= SPANS_A_BATCH) {
        sender.send(batch);
        batch = new Batch();
      }
    }
    sender.send(batch);
    return lot;
  }

  /** Those of both. */
  Lot and(Lot other) {
    Lot both = new Lot();
    both.planted.addAll(planted);
    both.planted.addAll(other.planted);
    return both;
  }

  List<Planted> traces() {
    return planted;
  }

  int size() {
    return planted.size();
  }

  long spans() {
    return planted.stream().mapToLong(Planted::spans).sum();
  }

  long requests() {
    return planted.stream().mapToLong(Planted::requests).sum();
  }

  /** How many came out, whole or not. */
  long kept(Sink sink) {
    return planted.stream().filter(trace -> sink.spansOf(trace.id()) > 0).count();
  }

  /** How many of their spans came out. */
  long arrived(Sink sink) {
    return planted.stream().mapToLong(trace -> sink.spansOf(trace.id())).sum();
  }

  /** How many came out with fewer or more spans than they have. */
  long torn(Sink sink) {
    return planted.stream()
        .filter(trace -> sink.spansOf(trace.id()) > 0)
        .filter(trace -> sink.spansOf(trace.id()) != trace.spans())
        .count();
  }

  /** How many came out that should not have, or the other way round. */
  long wronglyDecided(Sink sink, int keepPercent) {
    return planted.stream()
        .filter(trace -> trace.isDue(keepPercent) != sink.spansOf(trace.id()) > 0)
        .count();
  }

  static long requests(Collection<Lot> lots) {
    return lots.stream().mapToLong(Lot::requests).sum();
  }
}
