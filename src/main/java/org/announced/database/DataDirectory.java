package org.announced.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.announced.problem.DatabaseTrouble;
import org.springframework.util.FileSystemUtils;

/**
 * The one directory of an embedded server. Whoever copies it while the server is stopped has a
 * backup.
 *
 * @param root made absolute
 */
record DataDirectory(Path root) {

  private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

  /** In bytes: one segment of PostgreSQL's write-ahead log, which it takes at once. */
  private static final long LITTLE_ROOM = 16L << 20;

  /** In bytes: the programs, an empty cluster, the tables and what their making writes. */
  private static final long NEEDED_AT_FIRST = 400L << 20;

  DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /** PostgreSQL's own data directory. */
  Path cluster() {
    return root.resolve("cluster");
  }

  /**
   * PostgreSQL's programs, kept here rather than under /tmp, where others write and cron cleans.
   * The library lets everybody write to this directory; the one around it lets nobody in.
   */
  Path programs() {
    return root.resolve("postgresql").resolve("programs");
  }

  /** What the server printed since its last start. */
  Path log() {
    return root.resolve("postgresql.log");
  }

  /** Only the owner may look inside. A directory that exists keeps the permissions it has. */
  void create() throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    var attributes = isPosix(root) ? new FileAttribute<?>[] {ownerOnly} : NO_ATTRIBUTES;
    for (var directory : List.of(root, root.resolve("postgresql"))) {
      Files.createDirectories(directory, attributes);
    }
  }

  /** The file with the superuser's password, made up at the first call, for the owner to read. */
  Path passwordFile() throws IOException {
    var file = root.resolve("password");
    if (!Files.exists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      var draft = Files.createTempFile(root, "password", null);
      Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
      Files.move(draft, file);
    }
    return file;
  }

  /**
   * Remembers that a start has begun, so that one cut short is recognised by the next. What a
   * shortened start may have left half written is cleared away: the programs, which are unpacked
   * again, and a cluster that never was complete, which is set aside and not deleted.
   */
  void beginStart() throws IOException {
    if (Files.exists(mark())) {
      FileSystemUtils.deleteRecursively(programs());
      if (Files.exists(cluster()) && !Files.exists(completed())) {
        Files.move(cluster(), root.resolve("unfinished-" + System.currentTimeMillis()));
      }
    } else {
      Files.createFile(mark());
    }
  }

  /** The start has succeeded: what is in the cluster from now on is worth keeping. */
  void completeStart() throws IOException {
    if (!Files.exists(completed())) {
      Files.createFile(completed());
      writeThrough(cluster());
    }
    Files.deleteIfExists(mark());
  }

  /**
   * So that a power failure cannot lose the entry of a new file. Windows needs and knows no such.
   */
  private static void writeThrough(Path directory) throws IOException {
    if (isPosix(directory)) {
      try (var entries = FileChannel.open(directory)) {
        entries.force(true);
      }
    }
  }

  /** Whether the data is there, and was not moved or deleted under a running server. */
  boolean isWhole() {
    return Files.exists(completed()) && Files.exists(cluster().resolve("PG_VERSION"));
  }

  /** Why there is no server: what a disk without room makes of a start has many faces. */
  DatabaseFailure failure(String what, Exception cause) {
    var said = "The embedded PostgreSQL in " + root + " " + what + ": " + cause.getMessage();
    if (isFull()) {
      return new DatabaseFailure(DatabaseTrouble.DISK_FULL, said, cause);
    }
    return new DatabaseFailure(said, "See " + log() + " for what the server said.", cause);
  }

  private boolean isFull() {
    try {
      return Files.getFileStore(root).getUsableSpace() < LITTLE_ROOM;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** A first start without room would fail late, and in many ways. */
  void requireRoom() throws IOException {
    var room = Files.getFileStore(root).getUsableSpace();
    if (!Files.exists(completed()) && room < NEEDED_AT_FIRST) {
      throw new DatabaseFailure(
          "A first start needs %d MB for the embedded PostgreSQL, and %s has room for %d."
              .formatted(NEEDED_AT_FIRST >> 20, root, room >> 20),
          "Make room there, or name a directory on another disk with ANNOUNCED_DATA_DIR.");
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private Path mark() {
    return root.resolve("starting");
  }

  private Path completed() {
    return cluster().resolve("announced.complete");
  }

  /** The superuser's password. */
  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
