package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on, each used up after so many calls. Safe for many threads. */
public final class Faults {
  /** The body of an error, in the shape that a service gives it. */
  @FunctionalInterface
  public interface Errors {
    /**
     * Makes one.
     *
     * @param name null where the fault names none
     */
    Object body(int status, @Nullable String name);
  }

  private final List<Fault> faults = new ArrayList<>();
  private final Errors errors;

  /**
   * None yet.
   *
   * @param errors in the service's own shape
   */
  public Faults(Errors errors) {
    this.errors = errors;
  }

  /** The service with its faults; the first one that fits a call befalls it. */
  public Handler around(Handler service) {
    return request -> {
      Optional<Fault> fault = take(request);
      return fault.isPresent()
          ? fault.get().handle(request, service, errors)
          : service.handle(request);
    };
  }

  /** The doors by which they are switched. */
  public Router add(Router doors) {
    String path = Control.PREFIX + "faults";
    return doors
        .on("GET", path, _ -> Response.json(200, all()))
        .on("POST", path, this::add)
        .on("DELETE", path, _ -> clear());
  }

  private Response add(Request request) throws IOException {
    ObjectNode body = Json.parseObject(request.body());
    if (body == null) {
      throw new Refused(Response.json(400, Map.of("error", "wanted a JSON object")));
    }
    Fault fault = Fault.of(body);
    synchronized (faults) {
      faults.add(fault);
    }
    return Response.json(200, fault.json());
  }

  private Response clear() {
    synchronized (faults) {
      faults.clear();
    }
    return Response.empty(204);
  }

  private List<ObjectNode> all() {
    synchronized (faults) {
      return faults.stream().map(Fault::json).toList();
    }
  }

  private Optional<Fault> take(Request request) throws IOException {
    synchronized (faults) {
      for (int i = 0; i < faults.size(); i++) {
        Fault fault = faults.get(i);
        if (fault.befalls(request)) {
          if (fault.times() > 1) {
            faults.set(i, fault.used());
          } else {
            var _ = faults.remove(i);
          }
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }
}
