package com.motionmavericks.portal.sharelinks.cache;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A connection as its event loop uses it. Commands that come while answers are outstanding are sent
 * together when those are there: a busy moment is one write and one read of the system for many
 * commands, and in a quiet one nothing waits.
 */
final class Line {
  private final EventLoop loop;
  private final Function<Request, Future<@Nullable Response>> connection;
  private final int mostWaiting;

  // Touched on the event loop only.
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int outstanding;
  private boolean draining;

  /**
   * A line over which nothing is sent yet.
   *
   * @param connection what sends a command
   * @param mostWaiting more are refused at once: Redis does not answer, and callers have given up
   */
  Line(EventLoop loop, Function<Request, Future<@Nullable Response>> connection, int mostWaiting) {
    this.loop = loop;
    this.connection = connection;
    this.mostWaiting = mostWaiting;
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
    } else if (waiting.size() < mostWaiting) {
      waiting.add(sending);
    } else {
      answer.fail("Redis does not answer, and too many wait for it.");
    }
  }

  private void send(Request command, Promise<Response> answer) {
    Future<@Nullable Response> sent = connection.apply(command);
    outstanding++;
    sent.onComplete(
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
