package com.motionmavericks.portal.backends.http;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** The order in which a stand-in's request passes its layers, the same for all of them. */
public final class StandIn {
  private StandIn() {}

  /**
   * Puts the control doors beside the service's own: those bypass the log and the faults.
   *
   * @param faults delays, errors, 429 and lost answers are switched on and off here, between the
   *     log, which sees every call, and the service; {@link UnaryOperator#identity()} for none
   * @param service answers as the real one does
   */
  public static Handler of(
      Router control, RequestLog log, UnaryOperator<Handler> faults, Handler service) {
    Handler logged = log.recording(faults.apply(service));
    return new Handler() {
      @Override
      public Response handle(Request request) throws IOException {
        boolean controlled = request.path().startsWith(Control.PREFIX);
        return (controlled ? control : logged).handle(request);
      }
    };
  }
}
