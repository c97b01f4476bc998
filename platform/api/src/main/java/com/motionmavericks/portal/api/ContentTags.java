package com.motionmavericks.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Entity tags of what has no version, by what it says; {@link ETags} where there is one. */
@Singleton
public final class ContentTags {
  private final ObjectMapper json;

  ContentTags(ObjectMapper json) {
    this.json = json;
  }

  /** The same where the answer is. */
  public String of(Object answer) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(answer));
      return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("an answer can be written, and SHA-256 is there", impossible);
    }
  }
}
