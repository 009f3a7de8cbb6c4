package org.announced.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a mapping: a file of YAML or JSON, or one that comes with the service, by its name.
 */
final class MappingFile {

  private MappingFile() {}

  /** Words stay words: days are no moments, and {@code no} is Norway. */
  private static final class Words extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|)$"), "~n\0");
      addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
      addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("^-?(?:0|[1-9][0-9]{0,17})$"), "-0123456789");
      addImplicitResolver(
          Tag.FLOAT, Pattern.compile("^-?(?:0|[1-9][0-9]*)\\.[0-9]+$"), "-0123456789");
    }
  }

  /**
   * Reads a mapping.
   *
   * @throws MappingRefused if there is none, or it is neither YAML nor JSON
   */
  static JsonNode read(String name) {
    var text = text(name);
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      var written = new DumperOptions();
      Object loaded =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(written),
                  written,
                  options,
                  new Words())
              .load(text);
      JsonNode tree = JsonMapper.shared().valueToTree(loaded);
      if (!tree.isObject()) {
        throw new MappingRefused(
            name + " is no mapping: it has to have members, as dataset, id and fields.");
      }
      return tree;
    } catch (YAMLException e) {
      throw new MappingRefused(name + " is neither YAML nor JSON: " + e.getMessage());
    }
  }

  private static String text(String name) {
    try {
      var file = Path.of(name);
      if (Files.isRegularFile(file)) {
        return Files.readString(file);
      }
      var shipped = new ClassPathResource("/mappings/" + name + ".yaml");
      if (name.matches("[a-z-]+") && shipped.exists()) {
        return shipped.getContentAsString(StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new MappingRefused("There is no mapping " + name + ": name a file of YAML or JSON.");
  }
}
