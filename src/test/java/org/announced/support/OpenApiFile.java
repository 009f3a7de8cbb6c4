package org.announced.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed document of the API: read as a tree, and written part by part, so that whatever
 * people wrote around a part stays as it is, comments included.
 */
public final class OpenApiFile {

  private static final Path FILE = Path.of("src/main/resources/openapi/openapi.yaml");
  private static final int WIDTH = 118;
  private static final int LONG = 90;

  private final List<String> lines;

  private OpenApiFile(List<String> lines) {
    this.lines = new ArrayList<>(lines);
  }

  public static OpenApiFile read() {
    try {
      return new OpenApiFile(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode tree() {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(String.join("\n", lines));
    return JsonMapper.shared().valueToTree(read);
  }

  public void write() {
    try {
      Files.writeString(FILE, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a value in the place of what stands there, or last in what holds it. */
  public void put(JsonNode value, String... place) {
    Block holder = find(List.of(place).subList(0, place.length - 1));
    String name = place[place.length - 1];
    Block old = within(holder, name);
    int at = old == null ? holder.end() : old.start();
    if (old != null) {
      lines.subList(old.start(), old.end()).clear();
    }
    lines.addAll(at, dumped(name, value, 2 * (place.length - 1)));
  }

  public void remove(String... place) {
    Block block = find(List.of(place));
    lines.subList(block.start(), block.end()).clear();
  }

  /** The lines of a member, that of its name included. */
  private record Block(int start, int end, int indent) {}

  private Block find(List<String> place) {
    Block block = new Block(-1, lines.size(), -2);
    for (String name : place) {
      block = within(block, name);
      if (block == null) {
        throw new IllegalArgumentException("Nothing stands at " + place);
      }
    }
    return block;
  }

  private @Nullable Block within(Block holder, String name) {
    int indent = holder.indent() + 2;
    // A name that means something else to some readers of YAML, such as on, stands in quotes.
    Pattern head =
        Pattern.compile(" {%d}('?)%s\\1:(?: .*)?".formatted(indent, Pattern.quote(name)));
    for (int i = holder.start() + 1; i < holder.end(); i++) {
      if (head.matcher(lines.get(i)).matches()) {
        return new Block(i, end(i, indent), indent);
      }
    }
    return null;
  }

  private int end(int start, int indent) {
    int i = start + 1;
    while (i < lines.size() && (lines.get(i).isBlank() || indentOf(lines.get(i)) > indent)) {
      i++;
    }
    return i;
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static List<String> dumped(String name, JsonNode value, int indent) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.AUTO);
    options.setAllowUnicode(true);
    options.setWidth(WIDTH - indent);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    Object plain = JsonMapper.shared().convertValue(value, Object.class);
    String text = new Yaml(new Prose(options), options).dump(Map.of(name, plain));
    return text.lines().map(line -> line.isBlank() ? line : " ".repeat(indent) + line).toList();
  }

  /** Folds long texts, so that a change of a word is a change of a line. */
  private static final class Prose extends Representer {
    private Prose(DumperOptions options) {
      super(options);
    }

    @Override
    protected Node representScalar(Tag tag, String value, @Nullable ScalarStyle style) {
      boolean isLong = value.length() > LONG && !value.contains("\n");
      return super.representScalar(tag, value, isLong ? ScalarStyle.FOLDED : style);
    }
  }
}
