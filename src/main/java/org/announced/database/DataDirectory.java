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
 * The one directory of an embedded server. A copy of it, made while the server is stopped, is a
 * backup.
 *
 * @param root any path; it is made absolute
 */
record DataDirectory(Path root) {

  private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

  /**
   * Bytes that a start needs at least: one segment of the write-ahead log, which PostgreSQL
   * allocates at once.
   */
  private static final long LITTLE_ROOM = 16L << 20;

  /**
   * Bytes that the first start needs: the programs, an empty cluster, the tables, and the log of
   * writing them.
   */
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

  /**
   * The file with the password of the superuser, which is made up at the first call. Only the owner
   * may read it.
   */
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
   * Notes on disk that a start has begun, so that the next start sees if this one was cut short.
   * What a start that was cut short left half written is cleared away: the programs, which are
   * unpacked again, and a cluster that was never complete, which is moved aside and not deleted.
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

  /**
   * Notes on disk that the start has succeeded, and that the cluster is worth keeping from now on.
   */
  void completeStart() throws IOException {
    if (!Files.exists(completed())) {
      Files.createFile(completed());
      writeThrough(cluster());
    }
    Files.deleteIfExists(mark());
  }

  /**
   * Writes the directory itself to disk, so that a power failure cannot lose the entry of a new
   * file. Windows needs no such thing and offers none.
   */
  private static void writeThrough(Path directory) throws IOException {
    if (isPosix(directory)) {
      try (var entries = FileChannel.open(directory)) {
        entries.force(true);
      }
    }
  }

  /**
   * Whether the data is there; false if somebody moved or deleted it while the server was running.
   */
  boolean isWhole() {
    return Files.exists(completed()) && Files.exists(cluster().resolve("PG_VERSION"));
  }

  /**
   * Why the server does not run, in words for the operator. A full disk makes a start fail in many
   * ways, and is looked for first.
   *
   * @param what the verb and what follows it, such as "did not start"
   */
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

  /** Fails early, and with the reason, if the disk has too little room for a start. */
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
