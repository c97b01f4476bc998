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
  private final Tracer tracer;
  private final UnitsOfWork unitsOfWork;
  private final Clock clock = Clock.systemUTC();

  Spans(Tracer tracer, UnitsOfWork unitsOfWork) {
    this.tracer = tracer;
    this.unitsOfWork = unitsOfWork;
  }

  /**
   * An INTERNAL child of the current span, open until the Uni ends. For one step of one request or
   * message; steps that run in parallel need a unit of work each.
   *
   * @param name of the taxonomy
   */
  public <T> Uni<T> internal(String name, Attributes attributes, Function<Span, Uni<T>> work) {
    return Uni.createFrom().deferred(() -> open(name, attributes, Context.current(), work));
  }

  /**
   * As {@link #internal}, around calls to somebody outside of the suite: they get our traceparent,
   * and no tracestate.
   */
  public <T> Uni<T> integration(String name, Attributes attributes, Function<Span, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> open(name, attributes, Context.current().with(Propagation.OUTSIDE, true), work));
  }

  /**
   * As {@link #internal}, for the step of a request by which somebody outside tells what became of
   * earlier work: a webhook. The request is a trace of its own; this step links to the cause and
   * belongs to its story from here on, and the entry span, which must be current, is marked with
   * both.
   */
  public <T> Uni<T> linked(
      String name, Attributes attributes, Optional<Cause> cause, Function<Span, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              SpanBuilder span = tracer.spanBuilder(name).setAllAttributes(attributes);
              Context entry = Context.current();
              if (cause.isEmpty()) {
                return around(span, entry, work);
              }
              SpanContext causing = cause.get().span();
              mark(Span.fromContext(entry), causing);
              return around(span, link(span, causing, entry), work);
            });
  }

  /**
   * Work that nobody waits for: a message, a job, a send. It runs on a Vert.x context of its own,
   * so that parallel units cannot mix, as a child of its cause within the {@linkplain
   * Cause#JOIN_WINDOW window} and as a linked trace after it.
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
   * Bookkeeping (leases, acknowledgements, polling) whose SQL and Redis commands are to leave no
   * span. Runs on a context of its own.
   */
  public <T> Uni<T> unseen(Supplier<Uni<T>> work) {
    return unitsOfWork.run(
        () -> {
          Scope scope = attach(UNSEEN);
          return work.get().onTermination().invoke((item, failure, cancelled) -> scope.close());
        });
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
    return link(span, causing, root);
  }

  private static Context link(SpanBuilder span, SpanContext causing, Context parent) {
    span.addLink(causing).setAttribute(Taxonomy.CAUSE_TRACE_ID, causing.getTraceId());
    return Story.of(causing)
        .map(story -> parent.with(RecordEverything.CONTINUED_STORY, story))
        .orElse(parent);
  }

  /** The entry span drew a bucket of its own before anybody knew what the request is about. */
  private static void mark(Span entry, SpanContext causing) {
    entry.setAttribute(Taxonomy.CAUSE_TRACE_ID, causing.getTraceId());
    Story.of(causing)
        .ifPresent(story -> entry.setAttribute(Taxonomy.SAMPLING_BUCKET, (long) story.bucket()));
  }

  private <T> Uni<T> open(
      String name, Attributes attributes, Context parent, Function<Span, Uni<T>> work) {
    return around(tracer.spanBuilder(name).setAllAttributes(attributes), parent, work);
  }

  private static <T> Uni<T> around(
      SpanBuilder builder, Context parent, Function<Span, Uni<T>> work) {
    Span span = builder.setParent(parent).startSpan();
    Scope scope = attach(parent.with(span));
    Uni<T> result;
    try {
      result = work.apply(span);
    } catch (RuntimeException thrown) {
      result = Uni.createFrom().failure(thrown);
    }
    return result
        .onFailure()
        .invoke(failure -> fail(span, failure))
        .onTermination()
        .invoke(
            (item, failure, cancelled) -> {
              span.end();
              scope.close();
            });
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
