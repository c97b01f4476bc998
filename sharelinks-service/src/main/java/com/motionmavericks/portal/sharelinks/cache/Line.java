package com.motionmavericks.portal.sharelinks.cache;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A connection as its event loop uses it. Commands that come while answers are outstanding are sent
 * together when those are there: a busy moment is one write and one read of the system for many
 * commands, and in a quiet one nothing waits.
 */
final class Line {
  /** So many wait where Redis does not answer; their callers have given up by then. */
  private static final int MOST_WAITING = 1_000;

  private final EventLoop loop;
  private final RedisConnection connection;

  // Touched on the event loop only.
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int outstanding;
  private boolean draining;

  Line(EventLoop loop, RedisConnection connection) {
    this.loop = loop;
    this.connection = connection;
  }

  /**
   * The answer.
   *
   * @param caller the context, and so the trace, that the command belongs to
   */
  Future<Response> send(ContextInternal caller, Request command) {
    Promise<Response> answer = caller.promise();
    Runnable sending = () -> caller.dispatch(() -> send(command, answer));
    if (loop.inEventLoop()) {
      take(sending, answer);
    } else {
      loop.execute(() -> take(sending, answer));
    }
    return answer.future();
  }

  private void take(Runnable sending, Promise<Response> answer) {
    if (outstanding == 0) {
      sending.run();
    } else if (waiting.size() < MOST_WAITING) {
      waiting.add(sending);
    } else {
      answer.fail("Redis does not answer, and too many wait for it.");
    }
  }

  private void send(Request command, Promise<Response> answer) {
    outstanding++;
    connection
        .send(command)
        .onComplete(
            come -> {
              outstanding--;
              answer.handle(come);
              drain();
            });
  }

  /** Within the reading of an answer: what is sent there, Vert.x writes when it has read all. */
  private void drain() {
    if (outstanding > 0 || draining) {
      return;
    }
    draining = true;
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
    draining = false;
  }
}
