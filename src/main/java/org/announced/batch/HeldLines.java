package org.announced.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to a client that may read nothing of it until it has sent everything, as
 * most libraries do. So much as a connection takes without a reader is sent at once. What comes
 * behind is held while the body keeps coming, in memory and then in a file, and sent when the body
 * has ended or pauses. Whoever goes on a few times after such a pause reads as it sends, and is
 * sent everything at once.
 */
final class HeldLines implements Closeable {

  private static final int AT_ONCE = 64 << 10;
  private static final int IN_MEMORY = 1 << 20;
  private static final long PAUSE = Duration.ofMillis(250).toNanos();
  private static final int LOOK_EVERY_MILLIS = 10;
  private static final int PAUSES_OF_A_READER = 3;

  private final OutputStream out;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable FileChannel file;
  private int sent;
  private int pauses;

  HeldLines(OutputStream out) {
    this.out = out;
  }

  void add(byte[] bytes) throws IOException {
    if (isEmpty() && (pauses >= PAUSES_OF_A_READER || sent + bytes.length <= AT_ONCE)) {
      sent = Math.min(sent + bytes.length, AT_ONCE);
      out.write(bytes);
      return;
    }
    memory.write(bytes);
    if (memory.size() >= IN_MEMORY) {
      memory.writeTo(Channels.newOutputStream(open()));
      memory.reset();
    }
  }

  private FileChannel open() throws IOException {
    var opened = file;
    if (opened == null) {
      opened =
          FileChannel.open(
              Files.createTempFile("announced-answer", null),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = opened;
    }
    return opened;
  }

  private boolean isEmpty() throws IOException {
    return memory.size() == 0 && (file == null || file.size() == 0);
  }

  /** Sends what was not held. */
  void flush() throws IOException {
    out.flush();
  }

  /** Sends what was held, to a client that is taken to read by now. */
  void release() throws IOException {
    if (file != null) {
      transfer(file, out);
    }
    memory.writeTo(out);
    memory.reset();
    flush();
  }

  private static void transfer(FileChannel from, OutputStream out) throws IOException {
    from.position(0);
    Channels.newInputStream(from).transferTo(out);
    from.truncate(0);
  }

  /** To be told before more of the body is waited for: what is held goes out if nothing comes. */
  void beforeWaiting(InputStream body) throws IOException {
    if (!isEmpty() && pauses(body)) {
      pauses++;
      release();
    }
  }

  private static boolean pauses(InputStream body) throws IOException {
    long began = System.nanoTime();
    while (body.available() <= 0) {
      if (System.nanoTime() - began > PAUSE) {
        return true;
      }
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
