package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /listed/things}: the numbers from 1 to 5, each with what was searched for. */
@Path("/listed/things")
@PermitAll
public class ListedResource {
  /** A number and the search that found it. */
  public record Thing(long number, List<String> q) {}

  @GET
  public Page<Thing> list(
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor,
      @RestQuery List<String> q) {
    int most = Limit.parse(limit);
    long after = Cursor.decode(cursor).map(last -> last.id().getLeastSignificantBits()).orElse(0L);
    List<Thing> rows =
        LongStream.rangeClosed(after + 1, Math.min(5, after + most + 1))
            .mapToObj(number -> new Thing(number, q))
            .toList();
    return Page.of(rows, most, last -> Cursor.after(new UUID(0, last.number())));
  }
}
