package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTests {

  private static final byte[] TEXT = "東京 builds\n".repeat(5000).getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8191, 8192, 100_000})
  void givesBackWhatWasPutInHoweverItArrives(int piece) throws IOException {
    assertThat(read(pieces(gzip(TEXT), piece))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 18, 100_000})
  void readsOnFromMemberToMember(int piece) throws IOException {
    var members = joined(gzip(TEXT), gzip(new byte[0]), withEverythingInItsHeader(), gzip(TEXT));
    assertThat(read(pieces(members, piece))).isEqualTo(joined(TEXT, TEXT, TEXT));
  }

  @Test
  void givesAByteAtATimeToo() throws IOException {
    try (var in = new Gunzip(new ByteArrayInputStream(gzip(new byte[] {-1, 7})), 2)) {
      assertThat(List.of(in.read(), in.read(), in.read())).containsExactly(255, 7, -1);
    }
  }

  @Test
  void isThereAsSoonAsItHasArrived() throws IOException {
    var sent = new ByteArrayOutputStream();
    var out = new GZIPOutputStream(sent, true);
    out.write(TEXT);
    out.flush();
    int flushed = sent.size();
    out.close();
    var waited =
        new SequenceInputStream(
            new ByteArrayInputStream(sent.toByteArray(), 0, flushed),
            new ByteArrayInputStream(sent.toByteArray(), flushed, sent.size() - flushed));
    try (var in = new Gunzip(waited, TEXT.length)) {
      var first = new byte[TEXT.length];
      int got = in.read(first);
      while (in.available() > 0) {
        got += in.read(first, got, first.length - got);
      }
      assertThat(first).isEqualTo(TEXT);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void refusesWhatIsCutAnywhere() throws IOException {
    var whole = gzip("short".getBytes(StandardCharsets.UTF_8));
    for (int length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(new ByteArrayInputStream(cut)))
          .as("%s bytes", length)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("gzip");
    }
  }

  @Test
  void refusesWhatIsCorruptAnywhere() throws IOException {
    var whole = gzip(TEXT);
    // Neither flags that say what is not there, nor time and system, which say nothing of the data.
    for (int at : List.of(0, 1, 2, 12, whole.length / 2, whole.length - 8, whole.length - 1)) {
      var corrupt = whole.clone();
      corrupt[at] ^= 0x55;
      var in = new Gunzip(new ByteArrayInputStream(corrupt), Long.MAX_VALUE);
      assertThatThrownBy(in::readAllBytes).as("byte %s", at).isInstanceOf(ProblemException.class);
      assertThatThrownBy(in::read).as("again").isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void refusesWhatFollowsTheLastMember() throws IOException {
    var followed = joined(gzip(TEXT), new byte[] {0});
    assertThatThrownBy(() -> read(new ByteArrayInputStream(followed)))
        .hasMessageContaining("something else follows it");
  }

  @Test
  void refusesWhatExpandsBeyondTheLimit() throws IOException {
    var in = new Gunzip(new ByteArrayInputStream(gzip(TEXT)), TEXT.length - 1);
    var refusal = catchThrowableOfType(ProblemException.class, in::readAllBytes);
    assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE);
    assertThat(refusal).hasMessageContaining(String.valueOf(TEXT.length - 1));
  }

  /**
   * Two gigabytes of zeros, which are two megabytes on the way, are given up after 64 of the
   * megabytes.
   */
  @Test
  void refusesABombBeforeItIsExpanded() throws IOException {
    var zeros = gzip(new byte[1 << 24]);
    var bomb =
        new SequenceInputStream(
            Collections.enumeration(
                Stream.generate(() -> (InputStream) new ByteArrayInputStream(zeros))
                    .limit(128)
                    .toList()));
    var in = new Gunzip(bomb, Long.MAX_VALUE);
    long expanded = 0;
    var piece = new byte[1 << 16];
    var refused = false;
    try {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        expanded += n;
      }
    } catch (ProblemException refusal) {
      refused = refusal.type() == ProblemType.TOO_LARGE;
    }
    assertThat(refused).isTrue();
    assertThat(expanded).isLessThanOrEqualTo(64L << 20);
  }

  private static byte[] read(InputStream packed) throws IOException {
    try (var in = new Gunzip(packed, Long.MAX_VALUE)) {
      return in.readAllBytes();
    }
  }

  /** Gives no more at a time, and says of the next piece that it has not arrived. */
  private static InputStream pieces(byte[] bytes, int size) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, size));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  /** With an extra field, a name, a comment and a checksum of the header. */
  private static byte[] withEverythingInItsHeader() throws IOException {
    var usual = gzip(TEXT);
    var head = new byte[] {0x1f, (byte) 0x8b, Deflater.DEFLATED, 30, 0, 0, 0, 0, 0, 3};
    var rest = "\3\0\1\2\3a name\0a comment\0\7\7".getBytes(StandardCharsets.ISO_8859_1);
    return joined(head, rest, Arrays.copyOfRange(usual, 10, usual.length));
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
