package com.motionmavericks.portal.sharelinks.cache;

/** How the Redis that keeps the links is reached. */
public enum CacheKind {
  /** By its own protocol. */
  REDIS,
  /** At Upstash, by REST. */
  UPSTASH
}
