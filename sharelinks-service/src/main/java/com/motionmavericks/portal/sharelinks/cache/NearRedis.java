package com.motionmavericks.portal.sharelinks.cache;

import io.netty.channel.EventLoop;
import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.AsyncResultUni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A connection to Redis for each event loop, over which its commands follow each other. The pool of
 * Quarkus' client has all its connections on the one event loop that made it: a command of any
 * other changes threads four times (docs/adr/0026).
 */
@Singleton
class NearRedis implements RedisOptionsCustomizer {
  private final Map<EventLoop, Redis> clients = new ConcurrentHashMap<>();
  private final Map<EventLoop, Future<Line>> lines = new ConcurrentHashMap<>();
  private final Instance<Vertx> vertx;
  private volatile RedisOptions options = new RedisOptions();

  /** Is told its options before there is a Vertx. */
  NearRedis(Instance<Vertx> vertx) {
    this.vertx = vertx;
  }

  /** Changes nothing: what Quarkus has made of the configuration is used here, too. */
  @Override
  public void customize(String client, RedisOptions configured) {
    options = new RedisOptions(configured);
  }

  /** The answer, null where Redis has none; fails where Redis cannot be reached. */
  Uni<Response> send(Request command) {
    return AsyncResultUni.toUni(answered -> send(caller(), command).onComplete(answered));
  }

  private Future<Response> send(ContextInternal caller, Request command) {
    Future<Line> line =
        lines.computeIfAbsent(caller.nettyEventLoop(), loop -> connect(caller.unwrap()));
    if (line.succeeded()) {
      return line.result().send(caller, command);
    }
    // Not composed: that would end where the line is made, and out of the caller's trace.
    Promise<Response> answer = caller.promise();
    line.onSuccess(made -> made.send(caller, command).onComplete(answer)).onFailure(answer::fail);
    return answer.future();
  }

  private ContextInternal caller() {
    ContextInternal current = ContextInternal.current();
    return current == null ? ((VertxInternal) vertx.get()).getOrCreateContext() : current;
  }

  /** Not in the context of a request: what outlives it would carry its trace along. */
  private Future<Line> connect(ContextInternal loop) {
    Promise<Line> connecting = loop.promise();
    Future<Line> line = connecting.future();
    Runnable forget = () -> loop.runOnContext(later -> lines.remove(loop.nettyEventLoop(), line));
    loop.dispatch(
        () ->
            client(loop)
                .connect()
                .onSuccess(
                    made ->
                        made.endHandler(ended -> forget.run())
                            .exceptionHandler(broken -> forget.run()))
                .onFailure(refused -> forget.run())
                .map(
                    made ->
                        new Line(loop.nettyEventLoop(), made::send, options.getMaxPoolWaiting()))
                .onComplete(connecting));
    return line;
  }

  private Redis client(ContextInternal loop) {
    return clients.computeIfAbsent(
        loop.nettyEventLoop(), key -> Redis.createClient(loop.owner(), options));
  }
}
