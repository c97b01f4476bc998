package com.motionmavericks.portal.postgres;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes pools whose connections may be silent for a bounded time only. Where the machine at the
 * other end is gone without a word, as in a failover, a connection stands and leads nowhere: each
 * statement that a caller gave up would keep one, until none is left, for as long as the kernel
 * sends again (about fifteen minutes on Linux).
 *
 * <p>Not by {@code readIdleTimeout} of Vert.x: it also ends connections that are being made, and
 * whoever waits for such a one is never told (Vert.x 4.5.25).
 *
 * <p>Serves the default database. A named one needs a bean with its qualifier that hands on to
 * this.
 */
@Singleton
public final class BoundedPools implements PgPoolCreator {
  private final int silenceMillis;

  BoundedPools(PostgresConfig config) {
    this.silenceMillis = Math.toIntExact(config.silence().toMillis());
  }

  @Override
  public Pool create(Input input) {
    List<SqlConnectOptions> servers = List.copyOf(input.pgConnectOptionsList());
    servers.forEach(server -> server.setConnectTimeout(silenceMillis));
    return PgBuilder.pool()
        .with(restingBriefly(input.poolOptions()))
        .withConnectHandler(this::bound)
        .connectingTo(servers)
        .using(input.vertx())
        .build();
  }

  /**
   * One that nobody uses would be silent, too. The pool takes it out before, and never while
   * somebody asks for it; the bound on silence, which knows no pool, might.
   */
  private PoolOptions restingBriefly(PoolOptions pool) {
    int rest = silenceMillis / 2;
    long given = pool.getIdleTimeoutUnit().toMillis(pool.getIdleTimeout());
    return given > 0 && given <= rest
        ? pool
        : pool.setIdleTimeout(rest).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** First in the line, so that to all others it is PostgreSQL that closed the connection. */
  private void bound(SqlConnection made) {
    SocketConnectionBase connection =
        (SocketConnectionBase) ((SqlConnectionInternal) made).unwrap().unwrap();
    connection
        .socket()
        .channelHandlerContext()
        .pipeline()
        .addFirst(new EndOfSilence(silenceMillis));
    made.close();
  }

  private static final class EndOfSilence extends IdleStateHandler {
    EndOfSilence(int millis) {
      super(millis, 0, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext connection, IdleStateEvent silence) {
      ChannelFuture _ = connection.close();
    }
  }
}
