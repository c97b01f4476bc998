package com.motionmavericks.portal.sharelinks.abuse;

import com.motionmavericks.portal.sealing.Seal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor is: the block of their address, /24 or /64, hashed with a salt that changes each
 * day and that all replicas share. Nobody can read an address out of it, and tomorrow's is another.
 */
@Singleton
public final class AddressBlocks {
  private static final String HASH = "HmacSHA256";
  private static final int SHOWN = 16;
  private static final int V4_BLOCK = 3;
  private static final int V6_BLOCK = 8;
  private static final byte[] NOWHERE = {0};
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");

  private final Seal seal;
  private final Clock clock;
  private volatile @Nullable Salt salt;

  AddressBlocks(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** Of a day. */
  private record Salt(LocalDate day, SecretKeySpec key) {}

  /** By the connection; behind proxies that are configured as trusted, by what they say. */
  public String of(HttpServerRequest request) {
    return hashed(request.remoteAddress() == null ? null : request.remoteAddress().hostAddress());
  }

  String hashed(@Nullable String address) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(today().key());
      return HexFormat.of().formatHex(mac.doFinal(block(address)), 0, SHOWN);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Salt today() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Salt known = salt;
    if (known == null || !known.day().equals(day)) {
      known = new Salt(day, new SecretKeySpec(seal.derive("address block " + day), HASH));
      salt = known;
    }
    return known;
  }

  /** An IPv4 address in IPv6's clothes is an IPv4 address to Java. */
  static byte[] block(@Nullable String address) {
    if (address == null || !ADDRESS.matcher(address).matches()) {
      return NOWHERE;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return Arrays.copyOf(bytes, bytes.length == 4 ? V4_BLOCK : V6_BLOCK);
    } catch (UnknownHostException malformed) {
      return NOWHERE;
    }
  }
}
