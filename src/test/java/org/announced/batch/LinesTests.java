package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.announced.problem.ProblemException;
import org.junit.jupiter.api.Test;

class LinesTests {

  private static final int LONGEST = 1000;

  /** What a sender sent, piece by piece; nothing of a piece has arrived before it is waited for. */
  private static final class Pieces extends InputStream {
    private final Iterator<String> pieces;
    private InputStream arrived = InputStream.nullInputStream();

    Pieces(String... pieces) {
      this.pieces = List.of(pieces).iterator();
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("Lines reads by the array");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (arrived.available() == 0 && pieces.hasNext()) {
        var piece = pieces.next();
        if (piece.equals("broken")) {
          throw new IOException("broken");
        }
        arrived = new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8));
      }
      return arrived.read(into, offset, length);
    }

    @Override
    public int available() throws IOException {
      return arrived.available();
    }
  }

  private static LineReader lines(String... pieces) {
    return new LineReader(new Pieces(pieces), LONGEST, () -> false, in -> {});
  }

  private static List<Long> numbers(List<Line> lines) {
    return lines.stream().map(Line::number).toList();
  }

  @Test
  void aGroupIsWhatHasArrived() throws IOException {
    var lines = lines("1\n2\n3", "4\n", "5\n6");
    assertThat(lines.next()).extracting(line -> line.document().asInt()).containsExactly(1, 2);
    assertThat(lines.next()).extracting(line -> line.document().asInt()).containsExactly(34);
    assertThat(lines.haveEnded()).isFalse();
    assertThat(lines.next()).extracting(line -> line.document().asInt()).containsExactly(5);
    assertThat(lines.next()).extracting(line -> line.document().asInt()).containsExactly(6);
    assertThat(lines.next()).isEmpty();
    assertThat(lines.haveEnded()).isTrue();
  }

  @Test
  void emptyLinesAreCountedAndLeftOut() throws IOException {
    var lines = lines("\ufeff\r\n\n1\r\n \t \n\n2\n\n");
    assertThat(numbers(lines.next())).containsExactly(3L, 6L);
    assertThat(lines.next()).isEmpty();
    assertThat(lines.number()).isEqualTo(8);
  }

  @Test
  void aByteOrderMarkBelongsToTheFirstLineOnly() throws IOException {
    var group = lines("\ufeff1\n\ufeff2\n").next();
    assertThat(group.get(0).document().asInt()).isEqualTo(1);
    assertThatThrownBy(() -> group.get(1).document()).isInstanceOf(ProblemException.class);
  }

  @Test
  void aLineIsAsLongAsItMayBeWithoutItsEndAndMark() throws IOException {
    var longest = " ".repeat(LONGEST - 1) + "1";
    var group = lines("\ufeff" + longest + "\r\n").next();
    assertThat(group.get(0).document().asInt()).isEqualTo(1);
    var longer = lines(" " + longest + "\n2\n");
    assertThatThrownBy(() -> longer.next().get(0).document()).isInstanceOf(ProblemException.class);
    assertThat(numbers(longer.next())).containsExactly(2L);
  }

  @Test
  void aGroupOfLongLinesIsSmall() throws IOException {
    var lines = lines((" ".repeat(LONGEST / 2) + "1\n").repeat(4));
    assertThat(lines.next()).hasSize(2);
    assertThat(lines.next()).hasSize(2);
  }

  @Test
  void whatIsWholeIsTakenBeforeTheStreamBreaks() throws IOException {
    var lines = lines("1\n2\n3", "broken", "broken");
    assertThat(lines.next()).hasSize(2);
    assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
    assertThat(lines.number()).isEqualTo(3);
    assertThat(lines.haveEnded()).isFalse();
  }

  @Test
  void aStoppedReaderWaitsNoLonger() throws IOException {
    var lines = new LineReader(new Pieces("{", "}", "\n"), LONGEST, () -> true, in -> {});
    assertThat(lines.next()).isEmpty();
    assertThat(lines.haveEnded()).isFalse();
  }

  /** A gigabyte, of which a thousandth would be too much to hold. */
  @Test
  void endlessLinesAndEndlesslyManyAreReadWithConstantMemory() throws IOException {
    var endless =
        new LineReader(new Repeated(" ".repeat(1 << 16), 1 << 13), LONGEST, () -> false, in -> {});
    var many =
        new LineReader(
            new Repeated("[1, 2, 3]\n".repeat(6000), 1 << 6), LONGEST, () -> false, in -> {});
    assertThat(numbers(endless.next())).containsExactly(1L);
    var groups = new ArrayList<Integer>();
    for (var group = many.next(); !group.isEmpty(); group = many.next()) {
      groups.add(group.size());
    }
    assertThat(groups.stream().mapToInt(size -> size).sum()).isEqualTo(6000 << 6);
    assertThat(groups).allMatch(size -> size <= 100);
  }

  /** One text again and again, held once. */
  private static final class Repeated extends InputStream {
    private final byte[] text;
    private long left;

    Repeated(String text, long times) {
      this.text = text.getBytes(StandardCharsets.UTF_8);
      this.left = this.text.length * times;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("Lines reads by the array");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int at = (int) ((text.length - left % text.length) % text.length);
      int n = (int) LongStream.of(length, text.length - at, left).min().orElse(0);
      System.arraycopy(text, at, into, offset, n);
      left -= n;
      return n;
    }

    @Override
    public int available() {
      return left > 0 ? 1 : 0;
    }
  }
}
