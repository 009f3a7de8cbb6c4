package org.announced.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How the embedded server is set up: against its library's habits, which suit tests only. */
final class EmbeddedSettings {

  private EmbeddedSettings() {}

  static EmbeddedPostgres.Builder of(DataDirectory directory) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.cluster())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(directory.programs().toFile())
            // Its own hook would end the server while requests are still being answered.
            .setRegisterShutdownHook(false)
            // Time enough to recover a large write-ahead log.
            .setPGStartupWait(Duration.ofSeconds(60))
            // A file, because a pipe breaks when this process is killed and the server lives on.
            .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
            .setConnectConfig("password", directory.password())
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "100")
            // The library is made for tests and turns these off; committed means kept here.
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            // These reach initdb as --auth and --pwfile, and win over the library's "trust".
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", directory.passwordFile().toString());
    // PostgreSQL's own C.UTF-8 sorts and folds alike on every system; trigrams ask the system's.
    builder
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("lc-collate", "C");
    systemCharacterType().forEach(type -> builder.setLocaleConfig("lc-ctype", type));
    return builder;
  }

  /** A character type that knows letters beyond ASCII; which one there is depends on the system. */
  private static List<String> systemCharacterType() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return List.of();
    }
    return List.of(system.contains("mac") ? "en_US.UTF-8" : "C.UTF-8");
  }
}
