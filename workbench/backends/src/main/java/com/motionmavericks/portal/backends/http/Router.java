package com.motionmavericks.portal.backends.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a request to the handler of its method and path template, as in {@code /uploads/{id}}. */
public final class Router implements Handler {
  private record Route(String method, List<String> template, Handler handler) {}

  private final List<Route> routes = new ArrayList<>();
  private final Handler otherwise;

  /**
   * A router without routes.
   *
   * @param otherwise answers what no route takes
   */
  public Router(Handler otherwise) {
    this.otherwise = otherwise;
  }

  /** Adds a route; {@code {name}} stands for exactly one path segment. */
  public Router on(String method, String template, Handler handler) {
    routes.add(new Route(method, List.of(template.split("/", -1)), handler));
    return this;
  }

  @Override
  public Response handle(Request request) throws IOException {
    String[] path = request.path().split("/", -1);
    for (Route route : routes) {
      Map<String, String> values = match(route.template, path);
      if (values != null && route.method.equals(request.method())) {
        request.matched(values);
        return route.handler.handle(request);
      }
    }
    return otherwise.handle(request);
  }

  private static @Nullable Map<String, String> match(List<String> template, String[] path) {
    if (template.size() != path.length) {
      return null;
    }
    var values = new HashMap<String, String>();
    for (int i = 0; i < path.length; i++) {
      if (template.get(i).startsWith("{") && !path[i].isEmpty()) {
        values.put(template.get(i).substring(1, template.get(i).length() - 1), path[i]);
      } else if (!template.get(i).equals(path[i])) {
        return null;
      }
    }
    return values;
  }
}
