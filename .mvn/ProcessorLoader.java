package com.motionmavericks.portal.build;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * javac's class loader for what stands on the processor path: one for the whole of a Maven process,
 * where javac would make a new one for each compilation. Error Prone and NullAway are some two
 * thousand classes, and each new loader has them read, verified and interpreted anew.
 *
 * <p>javac takes it by {@code -XDprocloader} (see {@code com.sun.tools.javac.file.BaseFileManager})
 * and makes its own where this class is missing. {@code mvnw} compiles it and puts it on the boot
 * class path, since javac looks for it from the system class loader, where Maven lets nothing else
 * stand.
 */
public final class ProcessorLoader extends ClassLoader {
  private static final Map<String, ClassLoader> SHARED = new ConcurrentHashMap<>();

  public ProcessorLoader(URL[] path, ClassLoader parent) {
    super(SHARED.computeIfAbsent(Arrays.toString(path), _ -> new URLClassLoader(path, parent)));
  }
}
