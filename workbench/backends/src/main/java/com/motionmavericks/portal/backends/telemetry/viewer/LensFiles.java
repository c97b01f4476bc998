package com.motionmavericks.portal.backends.telemetry.viewer;

import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of Lens out of its jar. It routes in the browser: unknown paths get its index. */
final class LensFiles {
  private static final String INDEX = "index.html";
  private static final String ROOT = "/zipkin/";

  private LensFiles() {}

  static Response serve(Request request) throws IOException {
    String path = request.path();
    if (path.equals("/") || path.equals("/zipkin")) {
      return Response.empty(302).with("location", ROOT);
    }
    if (!path.startsWith(ROOT) || path.startsWith("/zipkin/api/")) {
      return Response.json(404, Map.of("error", "no such path or method"));
    }
    String name = path.substring(ROOT.length());
    byte[] file = name.isEmpty() || name.contains("..") ? null : file(name);
    return file == null ? index() : Response.of(200, type(name), file);
  }

  private static Response index() throws IOException {
    byte[] page = file(INDEX);
    if (page == null) {
      throw new IllegalStateException("zipkin-lens is not on the class path");
    }
    return Response.of(200, type(INDEX), page);
  }

  private static byte @Nullable [] file(String name) throws IOException {
    if (name.endsWith("/")) {
      return null;
    }
    try (InputStream in = LensFiles.class.getResourceAsStream("/zipkin-lens/" + name)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  private static String type(String name) {
    if (name.endsWith(".js")) {
      return "text/javascript; charset=utf-8";
    }
    if (name.endsWith(".css")) {
      return "text/css; charset=utf-8";
    }
    String guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? "application/octet-stream" : guessed;
  }
}
