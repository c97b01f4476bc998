package com.motionmavericks.portal.assets;

import java.util.Locale;

/** Why a video is not there, as its people are told; each says what they can do. */
public enum Trouble {
  VIDEO_SERVICE_UNREACHABLE(
      "The video service does not answer. You need do nothing: we go on asking for a day."),
  VIDEO_SERVICE_BUSY(
      "The video service takes no more at the moment. You need do nothing: it is asked again soon."),
  VIDEO_SERVICE_CLOSED(
      "The video service does not accept the portal's credentials. Tell the portal's operators."),
  UPLOAD_REFUSED("The video service refused the upload. Tell support the trace id."),
  NEVER_TAKEN("The video service was not reached for a day. Upload the file as a new version."),
  NO_BYTES("No complete file came in time. Upload it as a new version."),
  UPLOAD_FAILED("The file arrived damaged. Upload it once more, as a new version."),
  FILE_UNREADABLE(
      "The file is no video that can be read. Export it anew, and upload it as a new version."),
  PROCESSING_FAILED(
      "The video service could not finish. Upload the file once more, as a new version."),
  REMOVED("The video was deleted at the video service. Upload the file as a new version.");

  private final String detail;

  Trouble(String detail) {
    this.detail = detail;
  }

  /** As the API and the database write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One sentence, and what to do. */
  public String detail() {
    return detail;
  }

  static Trouble ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
