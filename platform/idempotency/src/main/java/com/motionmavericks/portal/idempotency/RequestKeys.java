package com.motionmavericks.portal.idempotency;

import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key of the current request, where its caller sent one. */
@RequestScoped
public class RequestKeys {
  /** The header of requests that may be repeated. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private final Request request;
  private final UriInfo address;
  private final HttpHeaders headers;
  private final Canonical canonical;

  RequestKeys(Request request, UriInfo address, HttpHeaders headers, Canonical canonical) {
    this.request = request;
    this.address = address;
    this.headers = headers;
    this.canonical = canonical;
  }

  /**
   * The request's key.
   *
   * @param key the header {@value #HEADER}
   * @param body the record that was read from the body
   * @return empty where the caller sent none
   * @throws Problem 400 where it is no key
   */
  public Optional<RequestKey> of(Caller caller, @Nullable String key, Object body) {
    // Of an empty header the parameter is null, too.
    if (key == null && headers.getHeaderString(HEADER) == null) {
      return Optional.empty();
    }
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.invalid(HEADER, "1 to 255 visible ASCII characters");
    }
    String path = address.getRequestUri().getRawPath();
    List<String> scope = List.of(caller.userId(), request.getMethod(), path, key);
    return Optional.of(
        new RequestKey(caller.tenantId(), canonical.hash(scope), canonical.hash(body)));
  }
}
