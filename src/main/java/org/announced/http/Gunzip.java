package org.announced.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What was put into gzip, in one member or several. Unlike Java's own it gives what has arrived
 * without waiting for more, finds the next member on a slow line too, takes nothing behind the
 * last, and refuses what expands without end. A refusal is raised again by each further call.
 */
final class Gunzip extends InputStream {

  /** Text comes down to a tenth or a thirtieth; zeros to a thousandth. */
  private static final int MOST_TIMES = 200;

  /** So many bytes may have been expanded as they like. */
  private static final long HARMLESS = 64L << 20;

  private final InputStream in;
  private final long largest;
  private final GzipMembers members;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] plain = new byte[8192];
  private int given;
  private int made;
  private boolean inMember;
  private long expanded;
  private @Nullable ProblemException refusal;

  /**
   * @param largest so many bytes may come out
   */
  Gunzip(InputStream in, long largest) {
    this.in = in;
    this.largest = largest;
    this.members = new GzipMembers(in);
  }

  @Override
  public int read() throws IOException {
    return advance(true) ? plain[given++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!advance(true)) {
      return -1;
    }
    int n = Math.min(length, made - given);
    System.arraycopy(plain, given, into, offset, n);
    given += n;
    return n;
  }

  @Override
  public int available() throws IOException {
    return advance(false) ? made - given : 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  /** Whether there is something to give; waits for it, or looks only at what has arrived. */
  private boolean advance(boolean wait) throws IOException {
    if (given < made) {
      return true;
    }
    if (refusal != null) {
      throw refusal;
    }
    try {
      return wait ? expand() : inMember && expandWhatArrived();
    } catch (DataFormatException | ProblemException e) {
      refusal =
          e instanceof ProblemException known ? known : GzipMembers.broken("its data are corrupt");
      throw refusal;
    }
  }

  private boolean expand() throws IOException, DataFormatException {
    while (inMember || begin()) {
      if (inflate()) {
        return true;
      }
      if (inflater.finished()) {
        members.finish(inflater, checksum.getValue());
        inMember = false;
      } else if (inflater.needsDictionary()) {
        throw GzipMembers.broken("it needs a dictionary");
      } else {
        members.feed(inflater);
      }
    }
    return false;
  }

  private boolean expandWhatArrived() throws IOException, DataFormatException {
    while (!inflate()) {
      if (inflater.finished() || !inflater.needsInput() || !members.hasArrived()) {
        return false;
      }
      members.feed(inflater);
    }
    return true;
  }

  private boolean begin() throws IOException {
    inMember = members.begin();
    inflater.reset();
    checksum.reset();
    return inMember;
  }

  private boolean inflate() throws DataFormatException {
    given = 0;
    made = inflater.inflate(plain);
    checksum.update(plain, 0, made);
    expanded += made;
    var most = expanded > largest ? largest : HARMLESS;
    var isBomb = expanded > HARMLESS && expanded / MOST_TIMES > members.receivedInAll();
    if (expanded > largest || isBomb) {
      made = 0;
      throw new ProblemException(
          ProblemType.TOO_LARGE,
          "The body expands to more than %d bytes%s. Send less in one request."
              .formatted(
                  most,
                  most == largest
                      ? ""
                      : ", and to more than %d times itself".formatted(MOST_TIMES)));
    }
    return made > 0;
  }
}
