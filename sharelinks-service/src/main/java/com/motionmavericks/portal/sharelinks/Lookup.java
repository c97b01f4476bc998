package com.motionmavericks.portal.sharelinks;

/** What Redis said about a token. */
public sealed interface Lookup {
  /** As spans write it. */
  String word();

  /** Redis knows the link, or that it was revoked. */
  record Hit(ShareLink link) implements Lookup {
    @Override
    public String word() {
      return "hit";
    }
  }

  /** Redis does not know it: ask the database, then tell Redis. */
  record Miss() implements Lookup {
    @Override
    public String word() {
      return "miss";
    }
  }

  /** Redis does not answer: ask the database. */
  record Unavailable() implements Lookup {
    @Override
    public String word() {
      return "unavailable";
    }
  }
}
