package org.announced.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The sole right to run a server on a data directory. The operating system takes it back when the
 * process ends, however it ends.
 */
final class DirectoryClaim implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryClaim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws DirectoryInUse if another start, of this or of another process, has it
   */
  static DirectoryClaim of(DataDirectory directory) throws IOException {
    var channel =
        FileChannel.open(
            directory.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new DirectoryInUse(directory);
    }
    return new DirectoryClaim(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
