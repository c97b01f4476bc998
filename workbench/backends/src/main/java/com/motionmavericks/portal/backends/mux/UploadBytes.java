package com.motionmavericks.portal.backends.mux;

import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the bytes of an upload, whole or in chunks, and throws them away: resumable uploads as
 * Google Cloud Storage, where Mux's upload addresses point, answers them.
 */
final class UploadBytes {
  /** {@code bytes 0-262143/1000000}, an unknown total as {@code *}, and the question {@code *}. */
  private static final Pattern RANGE =
      Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)");

  private static final int CHUNK_UNIT = 256 << 10;

  private final Uploads uploads;

  UploadBytes(Uploads uploads) {
    this.uploads = uploads;
  }

  /** 308 while bytes are missing, 200 with the last one; 403 for an address that is void. */
  Response put(Request request) throws IOException {
    Upload upload = uploads.upload(request.parameter("id"));
    String range = request.header("content-range");
    if (upload.status() == Upload.Status.ASSET_CREATED && range != null) {
      // The client did not hear the answer to its last chunk and asks again.
      var _ = request.drain();
      return Response.empty(200);
    }
    if (upload.status() != Upload.Status.WAITING) {
      throw MuxError.forbidden("The upload is not waiting for bytes");
    }
    if (range == null) {
      return done(upload, request.drain());
    }
    Matcher match = RANGE.matcher(range);
    if (!match.matches()) {
      throw MuxError.invalid("Content-Range: cannot be read: " + range);
    }
    return match.group(1) == null
        ? more(upload)
        : chunk(
            request,
            upload,
            match.group(3),
            Long.parseLong(match.group(1)),
            Long.parseLong(match.group(2)));
  }

  private Response chunk(Request request, Upload upload, String total, long first, long last)
      throws IOException {
    long length = request.drain();
    if (last - first + 1 != length) {
      throw MuxError.invalid("Content-Range: does not fit the " + length + " bytes that came");
    }
    if (first > upload.received()) {
      return more(upload);
    }
    boolean end = !total.equals("*") && last + 1 == Long.parseLong(total);
    if (!end && length % CHUNK_UNIT != 0) {
      throw MuxError.invalid("A chunk before the last must be a multiple of 256 KiB");
    }
    if (end) {
      return done(upload, last + 1);
    }
    uploads.received(upload.id(), Math.max(upload.received(), last + 1));
    return more(uploads.upload(upload.id()));
  }

  private Response done(Upload upload, long bytes) {
    uploads.received(upload.id(), bytes);
    var _ = uploads.complete(upload.id());
    return Response.empty(200);
  }

  /** Tells which bytes are here: the client goes on after them. */
  private static Response more(Upload upload) {
    Response response = Response.empty(308);
    return upload.received() == 0
        ? response
        : response.with("range", "bytes=0-" + (upload.received() - 1));
  }
}
