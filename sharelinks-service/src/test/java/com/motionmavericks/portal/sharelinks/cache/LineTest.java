package com.motionmavericks.portal.sharelinks.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When commands are sent, on an event loop of its own. */
class LineTest {
  private static final int MOST_WAITING = 1_000;

  private final Vertx vertx = Vertx.vertx();
  private final ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
  private final Connection connection = new Connection();
  private final Line line = new Line(context.nettyEventLoop(), connection::send, MOST_WAITING);

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  void sendsAtOnceWhereNothingIsOutstanding() {
    Future<Response> first = send();
    onLoop(() -> connection.answer(0));
    Future<Response> second = send();

    assertThat(connection.sent).hasSize(2);
    assertThat(first.succeeded()).isTrue();
    assertThat(second.isComplete()).isFalse();
  }

  @Test
  void sendsTogetherWhatCameBeforeTheAnswer() {
    Future<Response> first = send();
    Future<Response> second = send();
    Future<Response> third = send();
    assertThat(connection.sent).hasSize(1);

    onLoop(() -> connection.answer(0));
    assertThat(connection.sent).hasSize(3);
    Future<Response> fourth = send();
    onLoop(() -> connection.answer(1));
    assertThat(connection.sent).hasSize(3);
    onLoop(() -> connection.answer(2));

    assertThat(connection.sent).hasSize(4);
    assertThat(List.of(first, second, third)).allMatch(Future::succeeded);
    assertThat(fourth.isComplete()).isFalse();
  }

  @Test
  void sendsEachInTheContextOfItsCaller() {
    List<ContextInternal> callers =
        List.of(context.duplicate(), context.duplicate(), context.duplicate());
    callers.forEach(caller -> onLoop(() -> line.send(caller, request())));
    onLoop(() -> connection.answer(0));

    assertThat(connection.contexts).isEqualTo(callers);
  }

  @Test
  void failsAllThatWaitWhereTheConnectionEnds() {
    List<Future<Response>> answers = new ArrayList<>();
    for (int i = 0; i < MOST_WAITING; i++) {
      answers.add(send());
    }

    onLoop(connection::end);

    assertThat(answers).allMatch(Future::failed);
    assertThat(send().failed()).isTrue();
  }

  @Test
  void takesNoMoreThanTheirCallersWouldWaitFor() {
    List<Future<Response>> answers = new ArrayList<>();
    for (int i = 0; i < 1 + MOST_WAITING; i++) {
      answers.add(send());
    }

    assertThat(send().failed()).isTrue();
    assertThat(answers).noneMatch(Future::isComplete);
  }

  /** From a thread of its own, as whoever is on no event loop does. */
  private Future<Response> send() {
    Future<Response> answer = line.send(context, request());
    onLoop(() -> answer);
    return answer;
  }

  private static Request request() {
    return Request.cmd(Command.PING);
  }

  private <T> T onLoop(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, context.nettyEventLoop()).join();
  }

  /** Remembers what it was to send and answers when it is told to. */
  private static final class Connection {
    private final List<Promise<@Nullable Response>> sent = new ArrayList<>();
    private final List<Context> contexts = new ArrayList<>();
    private boolean ended;

    boolean answer(int index) {
      return sent.get(index).tryComplete();
    }

    boolean end() {
      ended = true;
      return List.copyOf(sent).stream().allMatch(answer -> answer.tryFail("ended"));
    }

    Future<@Nullable Response> send(Request command) {
      if (ended) {
        return Future.failedFuture("ended");
      }
      contexts.add(Objects.requireNonNull(Vertx.currentContext()));
      sent.add(Promise.promise());
      return sent.getLast().future();
    }
  }
}
