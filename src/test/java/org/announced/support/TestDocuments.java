package org.announced.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.announced.http.PostedJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents to post, with names of a test's own in the database that all tests share. */
public final class TestDocuments {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Stands before the names of what belongs to one test. */
  public final String own = "P" + UUID.randomUUID().toString().replace("-", "");

  String ticker() {
    return own.substring(0, 18).toUpperCase(Locale.ROOT);
  }

  /** A document with something in each of its parts. */
  public ObjectNode everything() {
    return json(named(document("everything"))).asObject();
  }

  /** A document with what every one needs, and a source that nobody else has. */
  public ObjectNode minimal() {
    var document =
        """
        {"headline": "OWN announces", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A wire", "url": "https://example.org/OWN/minimal"}]}
        """;
    return json(named(document)).asObject();
  }

  /** Four companies: Alpha; Beta, which is listed; and two of one family, Gamma. */
  public void makeCompaniesKnown(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into company (id, slug, name, created_at, updated_at)
            select gen_random_uuid(), lower(:own) || '-' || slug, :own || ' ' || name, now(), now()
            from (values ('alpha', 'Alpha'), ('beta', 'Beta'),
              ('gamma-corp', 'Gamma Corp.'), ('gamma-group', 'Gamma Group')) as company (slug, name)
            """)
        .param("own", own)
        .update();
    jdbc.sql(
            """
            insert into company_listing (company_id, position, mic, ticker)
            select id, 0, 'XTKS', :ticker from company where slug = lower(:own) || '-beta'
            """)
        .param("ticker", ticker())
        .param("own", own)
        .update();
  }

  public static String document(String name) {
    try {
      return new ClassPathResource("announcements/" + name + ".json")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text with this test's names in it. */
  public String named(String text) {
    return text.replace("OWN", own).replace("TICKER", ticker());
  }

  /** In ASCII, which can say what UTF-8 cannot. */
  public static String escaped(JsonNode document) {
    return JSON.writeValueAsString(document);
  }

  /** Puts a value where the pointer leads, or takes away what is there, if it is empty. */
  public static ObjectNode with(ObjectNode document, String pointer, String value) {
    var at = JsonPointer.compile(pointer);
    var holder = document.at(at.head());
    var field = at.last().getMatchingProperty();
    if (holder instanceof ArrayNode array && field.equals("-")) {
      array.add(json(value));
    } else if (holder instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), json(value.isEmpty() ? "null" : value));
    } else if (value.isEmpty()) {
      holder.asObject().remove(field);
    } else {
      holder.asObject().set(field, json(value));
    }
    return document;
  }

  public static JsonNode json(String value) {
    return PostedJson.parse(value);
  }
}
