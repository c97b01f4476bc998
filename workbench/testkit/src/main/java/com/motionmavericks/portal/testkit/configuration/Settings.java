package com.motionmavericks.portal.testkit.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/**
 * All {@code portal.*} properties that a service reads: of mappings, of injected properties, and
 * those that its configuration files make others from.
 */
final class Settings {
  private static final String OURS = "portal.";
  private static final String PRODUCTION = "%prod.";
  private static final String PLATFORM_FILE = "META-INF/microprofile-config.properties";

  private final Path classes;
  private final Map<String, String> defaults = new TreeMap<>();

  private Settings(Path classes) {
    this.classes = classes;
  }

  /**
   * Those of the module under test.
   *
   * @param classes where its own classes are
   * @return by name, the value that holds in production where nobody sets another: as its source
   *     writes it, {@code required} or {@code none}
   */
  static Map<String, String> of(Path classes) {
    Settings settings = new Settings(classes);
    settings.indexes().forEach(settings::read);
    settings.files().forEach(settings::read);
    return settings.defaults;
  }

  private void read(IndexView index) {
    for (AnnotationInstance mapping : index.getAnnotations("io.smallrye.config.ConfigMapping")) {
      MappedProperties properties = MappedProperties.of(load(mapping));
      properties
          .defaults()
          .forEach(
              (name, value) ->
                  defaults.put(
                      name,
                      !value.isEmpty()
                          ? value
                          : properties.required().contains(name) ? "required" : "none"));
    }
    for (AnnotationInstance injected : index.getAnnotations(ConfigProperty.class)) {
      String name = injected.value("name") == null ? "" : injected.value("name").asString();
      if (name.startsWith(OURS)) {
        AnnotationValue given = injected.value("defaultValue");
        defaults.put(name, given == null ? "none" : given.asString());
      }
    }
  }

  /** Values for production win; those for other profiles only tell that there is such a name. */
  private void read(Properties file) {
    for (String key : file.stringPropertyNames()) {
      String name = key.replaceFirst("^%[a-z]+\\.", "");
      boolean production = key.equals(PRODUCTION + name);
      if (name.startsWith(OURS) && (production || key.equals(name))) {
        if (production || !file.containsKey(PRODUCTION + name)) {
          defaults.put(name, file.getProperty(key));
        }
      } else if (name.startsWith(OURS)) {
        defaults.putIfAbsent(name, "none");
      }
    }
  }

  /** The service's own last: it overrides. */
  private List<Properties> files() {
    try {
      List<Properties> files = new ArrayList<>();
      for (URL file : Collections.list(loader().getResources(PLATFORM_FILE))) {
        try (InputStream stream = file.openStream()) {
          files.add(load(stream));
        }
      }
      Path own = classes.resolve("application.properties");
      if (Files.exists(own)) {
        try (InputStream stream = Files.newInputStream(own)) {
          files.add(load(stream));
        }
      }
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Properties load(InputStream stream) throws IOException {
    Properties file = new Properties();
    file.load(stream);
    return file;
  }

  private List<IndexView> indexes() {
    List<IndexView> indexes = new ArrayList<>();
    try {
      for (URL index : Collections.list(loader().getResources("META-INF/jandex.idx"))) {
        try (InputStream stream = index.openStream()) {
          indexes.add(new IndexReader(stream).read());
        }
      }
      indexes.add(ownIndex());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return indexes;
  }

  private IndexView ownIndex() throws IOException {
    Indexer indexer = new Indexer();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".class")).toList()) {
        try (InputStream stream = Files.newInputStream(file)) {
          indexer.index(stream);
        }
      }
    }
    return indexer.complete();
  }

  private static Class<?> load(AnnotationInstance mapping) {
    try {
      return loader().loadClass(mapping.target().asClass().name().toString());
    } catch (ClassNotFoundException indexed) {
      throw new IllegalStateException(indexed);
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }
}
