package org.announced.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The scripts and styles that the page is made of. They stand under one address that names a hash
 * of them all: modules import each other by relative paths, and nothing has to be rewritten.
 */
@Component
class PageFiles {

  static final String FOLDER = "page/assets/";

  private static final int BYTES = 8;

  private final String version;
  private final List<String> modules;

  PageFiles() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath:/" + FOLDER + "**/*.*");
    Arrays.sort(files, Comparator.comparing(PageFiles::path));
    this.version = hash(files);
    this.modules = Arrays.stream(files).map(PageFiles::path).filter(PageFiles::isModule).toList();
  }

  /** Another one whenever any file is another. */
  String version() {
    return version;
  }

  /** The paths of all ES modules, so that a browser can fetch them before they are imported. */
  List<String> modules() {
    return modules;
  }

  private static boolean isModule(String path) {
    return path.endsWith(".mjs");
  }

  private static String path(Resource file) {
    try {
      var url = file.getURL().toString();
      return url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Resource[] files) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) {
        digest.update(path(file).getBytes(StandardCharsets.UTF_8));
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
