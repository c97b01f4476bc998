package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens our own spans around reactive work. All of the suite's spans that no library makes come
 * from here, because a Uni outlives the method that made it and stock instrumentation then loses or
 * mixes contexts (RATIONALE.md).
 */
@Singleton
public final class Spans {
  /**
   * The {@code error.type} of work whose caller hung up or would not wait. The span stays Unset:
   * nothing broke here, and the tail must not keep each trace that somebody lost interest in.
   */
  static final String CANCELLED = "cancelled";

  private final Tracer tracer;
  private final UnitsOfWork unitsOfWork;
  private final Clock clock = Clock.systemUTC();

  Spans(Tracer tracer, UnitsOfWork unitsOfWork) {
    this.tracer = tracer;
    this.unitsOfWork = unitsOfWork;
  }

  /**
   * An INTERNAL child of the current span, open until the Uni ends. For one step of one request or
   * message; steps that run in parallel are {@link #beside}.
   *
   * @param name of the taxonomy
   */
  public <T> Uni<T> internal(String name, Attributes attributes, Function<Span, Uni<T>> work) {
    return Uni.createFrom().deferred(() -> open(name, attributes, Context.current(), work));
  }

  /**
   * As {@link #internal}, for a step that runs beside others. The current span is one of a Vert.x
   * context, so steps that share one would hang below each other; this one has its own.
   */
  public <T> Uni<T> beside(String name, Attributes attributes, Function<Span, Uni<T>> work) {
    return unitsOfWork.beside(() -> open(name, attributes, Context.current(), work));
  }

  /** As {@link #internal}, around a call to somebody {@linkplain #outside outside}. */
  public <T> Uni<T> integration(String name, Attributes attributes, Function<Span, Uni<T>> work) {
    return internal(name, attributes, span -> outside(() -> work.apply(span)));
  }

  /** Calls to somebody outside of the suite: they get our traceparent, and no tracestate. */
  public <T> Uni<T> outside(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Scope scope = attach(Context.current().with(Propagation.OUTSIDE, true));
              return closing(scope, work);
            });
  }

  /**
   * Work that nobody waits for: a message, a job, a send. It runs on a Vert.x context of its own,
   * so that parallel units cannot mix, as a child of its cause within the {@linkplain
   * TraceTimes#JOIN_WINDOW window} and as a linked trace after it.
   */
  public <T> Uni<T> unitOfWork(
      String name,
      SpanKind kind,
      Attributes attributes,
      Optional<Cause> cause,
      Function<Span, Uni<T>> work) {
    return unitsOfWork.run(
        () -> {
          SpanBuilder span =
              tracer.spanBuilder(name).setSpanKind(kind).setAllAttributes(attributes);
          return around(span, parentOrLink(span, cause), work);
        });
  }

  /**
   * The current request turns out to be the sequel of an earlier trace, as a webhook is: the
   * current span links to that trace, and what follows belongs to its story.
   */
  public <T> Uni<T> sequel(Cause cause, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Span entry = Span.current();
              entry.addLink(cause.span());
              entry.setAttribute(Taxonomy.CAUSE_TRACE_ID, cause.traceId());
              return Story.of(cause.span())
                  .map(story -> continued(entry, story, work))
                  .orElseGet(work);
            });
  }

  /** A span's state cannot change once it runs: what follows sees it through a wrapper. */
  private <T> Uni<T> continued(Span entry, Story story, Supplier<Uni<T>> work) {
    entry.setAttribute(Taxonomy.SAMPLING_BUCKET, (long) story.bucket());
    SpanContext span = entry.getSpanContext();
    SpanContext told =
        SpanContext.create(
            span.getTraceId(),
            span.getSpanId(),
            span.getTraceFlags(),
            story.continued(clock.instant()).toTraceState());
    return closing(attach(Context.current().with(Span.wrap(told))), work);
  }

  /**
   * Bookkeeping (leases, acknowledgements, polling) whose SQL and Redis commands are to leave no
   * span. Runs on a context of its own.
   */
  public <T> Uni<T> unseen(Supplier<Uni<T>> work) {
    return unitsOfWork.run(
        () -> {
          Scope scope = attach(UNSEEN);
          return closing(scope, work);
        });
  }

  /**
   * One step whose SQL and Redis commands are to leave no span, in the middle of work that is seen:
   * an inbox row in the transaction of its effect. Stays where it is called, since a transaction
   * keeps to its context; nothing may run beside it there.
   */
  public <T> Uni<T> unseenStep(Supplier<Uni<T>> work) {
    return Uni.createFrom().deferred(() -> closing(attach(UNSEEN), work));
  }

  private Context parentOrLink(SpanBuilder span, Optional<Cause> cause) {
    Context root = Context.root();
    if (cause.isEmpty()) {
      return root;
    }
    SpanContext causing = cause.get().span();
    Instant now = clock.instant();
    if (cause.get().joinedAt(now)) {
      return root.with(Span.wrap(causing));
    }
    span.addLink(causing).setAttribute(Taxonomy.CAUSE_TRACE_ID, causing.getTraceId());
    return Story.of(causing)
        .map(story -> root.with(RecordEverything.CONTINUED_STORY, story))
        .orElse(root);
  }

  private <T> Uni<T> open(
      String name, Attributes attributes, Context parent, Function<Span, Uni<T>> work) {
    return around(tracer.spanBuilder(name).setAllAttributes(attributes), parent, work);
  }

  private static <T> Uni<T> around(
      SpanBuilder builder, Context parent, Function<Span, Uni<T>> work) {
    Span span = builder.setParent(parent).startSpan();
    Scope scope = attach(parent.with(span));
    return closing(scope, () -> work.apply(span))
        .onFailure()
        .invoke(failure -> fail(span, failure))
        .onTermination()
        .invoke((item, failure, cancelled) -> end(span, cancelled));
  }

  private static void end(Span span, boolean cancelled) {
    if (cancelled) {
      span.setAttribute(Taxonomy.ERROR_TYPE, CANCELLED);
    }
    span.end();
  }

  /** The work with the scope closed at its end; work that throws ends too. */
  private static <T> Uni<T> closing(Scope scope, Supplier<Uni<T>> work) {
    Uni<T> result;
    try {
      result = work.get();
    } catch (RuntimeException thrown) {
      result = Uni.createFrom().failure(thrown);
    }
    return result.onTermination().invoke((item, failure, cancelled) -> scope.close());
  }

  /** Stays open beyond the method, until the Uni ends: no try-with-resources can say that. */
  @SuppressWarnings("MustBeClosedChecker")
  private static Scope attach(Context context) {
    return context.makeCurrent();
  }

  /** No description: messages of exceptions carry what callers sent. */
  private static void fail(Span span, Throwable failure) {
    if (failure instanceof Refusal refusal) {
      span.setAttribute(Taxonomy.ERROR_TYPE, refusal.code());
      if (refusal.isFault()) {
        span.setStatus(StatusCode.ERROR);
      }
      return;
    }
    span.setStatus(StatusCode.ERROR)
        .setAttribute(Taxonomy.ERROR_TYPE, failure.getClass().getName());
  }

  /** A local parent that is not sampled: the sampler drops all that hangs below it. */
  private static final Context UNSEEN =
      Context.root()
          .with(
              Span.wrap(
                  SpanContext.create(
                      "00000000000000000000000000000001",
                      "0000000000000001",
                      TraceFlags.getDefault(),
                      TraceState.getDefault())));
}
