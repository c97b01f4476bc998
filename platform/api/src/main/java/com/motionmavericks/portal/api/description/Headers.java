package com.motionmavericks.portal.api.description;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Headers of answers, described once and referred to. */
final class Headers {
  static final String TRACE_ID = "x-trace-id";
  static final String ETAG = "ETag";
  static final String LOCATION = "Location";
  static final String LINK = "Link";
  static final String RETRY_AFTER = "Retry-After";
  static final String REPLAYED = "Idempotency-Replayed";
  static final String AUTHENTICATE = "WWW-Authenticate";

  private Headers() {}

  static Map<String, Header> shared() {
    Map<String, Header> headers = new LinkedHashMap<>();
    headers.put(TRACE_ID, traceId());
    headers.put(ETAG, text("The version that was read or made; send it as If-Match."));
    headers.put(LOCATION, text("Where the new thing is."));
    headers.put(LINK, text("RFC 8288: rel=\"next\" leads to the next page, where there is one."));
    headers.put(
        RETRY_AFTER,
        OASFactory.createHeader()
            .description("Seconds after which it is worth trying again.")
            .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
    headers.put(REPLAYED, text("true where the first answer is given again."));
    headers.put(AUTHENTICATE, text("Bearer."));
    return headers;
  }

  static Header reference(String name) {
    return OASFactory.createHeader().ref(name);
  }

  private static Header traceId() {
    Header header = text("The id of this request's trace, and the support code.");
    header.getSchema().setPattern("^[0-9a-f]{32}$");
    return header;
  }

  private static Header text(String description) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }
}
