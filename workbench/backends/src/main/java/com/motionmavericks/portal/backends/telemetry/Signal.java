package com.motionmavericks.portal.backends.telemetry;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Traces, metrics or logs: receives their export requests, keeps them raw and bounded on disk, and
 * serves them as they came.
 */
final class Signal<T extends Message> implements Closeable {
  private static final System.Logger LOG = System.getLogger(Signal.class.getName());

  private final OtlpReceiver<T> receiver;
  private final SegmentLog log;
  private final Parser<T> parser;
  private final Consumer<T> reader;

  /**
   * Opens the signal with what the folder kept from before.
   *
   * @param segmentBytes of each of the two files on disk
   * @param reader sees every request, the kept ones first
   */
  Signal(
      Path folder,
      long segmentBytes,
      Parser<T> parser,
      Supplier<? extends Message.Builder> fromJson,
      Consumer<T> reader)
      throws IOException {
    this.receiver = new OtlpReceiver<>(parser, fromJson, this::keep);
    this.log = new SegmentLog(folder, segmentBytes);
    this.parser = parser;
    this.reader = reader;
    log.replay(this::replay);
  }

  /** POST: an export request. */
  Response receive(Request request) throws IOException {
    return receiver.handle(request);
  }

  /** GET: all requests that are held, oldest first, each after its length as a varint. */
  Response serve(Request request) {
    return Response.streamed(200, OtlpReceiver.PROTOBUF, this::writeTo);
  }

  /** DELETE: forgets them. */
  Response clear(Request request) throws IOException {
    log.clear();
    return Response.empty(204);
  }

  /** How many requests came since the start. */
  long count() {
    return receiver.count();
  }

  @Override
  public void close() throws IOException {
    log.close();
  }

  private void writeTo(OutputStream body) throws IOException {
    var out = CodedOutputStream.newInstance(body);
    log.read(out::writeByteArrayNoTag);
    out.flush();
  }

  private void keep(byte[] raw, T request) {
    try {
      log.append(raw);
    } catch (IOException e) {
      // A full disk costs the raw copy, not the trace at hand.
      LOG.log(Level.WARNING, "a received request is not kept: " + e);
    }
    reader.accept(request);
  }

  private void replay(byte[] raw) {
    try {
      reader.accept(parser.parseFrom(raw));
    } catch (InvalidProtocolBufferException e) {
      LOG.log(Level.WARNING, "left out a stored request that cannot be read: " + e);
    }
  }
}
