package org.announced.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.company.CompanyDescriptions;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyRegister;
import org.announced.company.NameLookup;
import org.announced.company.NewCompanies;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.KnownRecord;
import org.announced.document.JsonPart;
import org.announced.identity.SlugRegistry;
import org.announced.part.DocumentParts;
import org.announced.recognition.DocumentDigest;
import org.announced.site.SiteLookup;
import org.announced.source.KnownSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks at once for all that documents name. Nothing is written; but until the transaction ends
 * nobody else stores a document with one of the addresses, or makes one of the companies.
 */
@Component
public class DocumentLookups {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern UUID_FORM =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final DocumentParts parts;
  private final CompanyDirectory directory;
  private final CompanyRegister register;
  private final SiteLookups sites;
  private final JdbcClient jdbc;

  DocumentLookups(
      DocumentParts parts,
      CompanyDirectory directory,
      CompanyRegister register,
      SiteLookups sites,
      JdbcClient jdbc) {
    this.parts = parts;
    this.directory = directory;
    this.register = register;
    this.sites = sites;
    this.jdbc = jdbc;
  }

  /**
   * For documents that are posted. One statement, three more if they describe new companies, and
   * one more if they were read from a service and give ids.
   *
   * @param earlier how many of the announcements that were made of a document to pass over
   * @param by whose the announcements are that this transaction stores: PostgreSQL is told with the
   *     lookup, and makes their first revisions
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Lookup forPosting(
      List<Submission> submissions, ToIntFunction<DocumentDigest> earlier, Caller by) {
    var documents = submissions.stream().map(Submission::document).toList();
    var digests = submissions.stream().map(Submission::digest).distinct().toList();
    var headlines =
        documents.stream().map(one -> one.text("headline")).filter(Objects::nonNull).toList();
    var own = new ArrayList<>(SlugRegistry.turns(SlugRegistry.SluggedKind.ANNOUNCEMENT, headlines));
    digests.forEach(digest -> own.add("document:" + digest.hex()));
    return find(
        documents,
        documents.stream().flatMap(one -> Addresses.in(one).stream()).toList(),
        own,
        digests,
        digests.stream().map(earlier::applyAsInt).toList(),
        submissions.stream().flatMap(one -> one.records().stream()).distinct().toList(),
        SlugRegistry.firstChoices(SlugRegistry.SluggedKind.ANNOUNCEMENT, headlines),
        submissions.stream().flatMap(one -> one.given().ids()).distinct().toList(),
        by);
  }

  /**
   * For the document that an announcement is to become.
   *
   * @param withSources whether any of its sources is another than before
   * @param records the rows of data sets that it was taken from, if they are others than before
   * @param by whose the sources are that are added
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Lookup forCorrection(
      JsonPart document, boolean withSources, List<DatasetRecord> records, @Nullable Caller by) {
    return find(
        List.of(document),
        withSources ? Addresses.in(document) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        records,
        List.of(),
        List.of(),
        by);
  }

  private Lookup find(
      List<JsonPart> documents,
      List<String> urls,
      List<String> own,
      List<DocumentDigest> digests,
      List<Integer> earlier,
      List<DatasetRecord> records,
      List<String> slugs,
      List<UUID> ids,
      @Nullable Caller by) {
    var mentions =
        CompanyMentions.withParents(
            documents.stream().flatMap(one -> parts.companies(one).stream()).toList());
    var texts = new LinkedHashSet<>(CompanyMentions.texts(mentions));
    documents.forEach(one -> texts.addAll(CompanyMentions.thingListings(parts.listings(one))));
    var turns = Stream.concat(own.stream(), records.stream().map(one -> "record:" + one)).toList();
    var asked = CompanyDirectory.askable(texts);
    var told =
        JSON.readTree(
            jdbc.sql(
                    """
                    select posting_lookup(:turns, :urls, :digests, :earlier, :datasets, :keys,
                      :names, :slugs, :investments)::text
                    from written_by(:token, :author)
                    """)
                .param("turns", array("text", turns))
                .param("urls", array("text", urls.stream().distinct().toList()))
                .param("digests", array("text", digests.stream().map(DocumentDigest::hex).toList()))
                .param("earlier", array("integer", earlier))
                .param(
                    "datasets",
                    array("text", records.stream().map(DatasetRecord::dataset).toList()))
                .param("keys", array("text", records.stream().map(DatasetRecord::id).toList()))
                .param("names", array("text", CompanyDirectory.asked(asked)))
                .param("slugs", array("text", slugs))
                .param("investments", array("uuid", investments(documents)))
                .param("token", by == null ? null : by.id())
                .param("author", by == null ? null : by.name())
                .query(String.class)
                .single());
    var lookup =
        new Lookup(
            map(told.path("urlKeys"), key -> key, JsonNode::asString),
            new HashMap<>(map(told.path("sources"), key -> key, DocumentLookups::source)),
            map(told.path("documents"), key -> key, DocumentLookups::ids),
            records(told.path("records")),
            CompanyDirectory.lookup(asked, told.path("names")),
            Set.copyOf(told.path("slugs").valueStream().map(JsonNode::asString).toList()),
            map(told.path("investments"), UUID::fromString, JsonNode::asBoolean),
            ids.isEmpty() ? KnownIds.NONE : known(ids),
            SiteLookup.NOTHING);
    return lookup
        .with(inTurn(lookup.names(), mentions, texts))
        .with(sites.find(documents.stream().flatMap(one -> parts.sites(one).stream()).toList()));
  }

  private KnownIds known(List<UUID> ids) {
    var taken = new HashSet<UUID>();
    var announcements = new HashMap<UUID, KnownIds.KnownHead>();
    jdbc.sql("select id, slug, headline, announced_as from ids_known(:ids)")
        .param("ids", array("uuid", ids))
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              taken.add(id);
              if (row.getString("headline") != null) {
                announcements.put(
                    id,
                    new KnownIds.KnownHead(
                        row.getString("slug"),
                        row.getString("headline"),
                        row.getString("announced_as")));
              }
            });
    return new KnownIds(taken, announcements);
  }

  /** For a company that is described by itself. One statement, and two more if nobody knows it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public NameLookup forCompany(JsonPart company) {
    var mentions = CompanyMentions.withParents(List.of(company));
    var texts = CompanyMentions.texts(mentions);
    return inTurn(directory.lookup(texts), mentions, texts);
  }

  /** Whoever had the turn to make a company before may have made one that these describe. */
  private NameLookup inTurn(NameLookup lookup, List<JsonPart> mentions, Collection<String> texts) {
    var known = NewCompanies.beside(lookup);
    var unknown =
        mentions.stream()
            .filter(one -> !one.isText() && CompanyDescriptions.isUnknown(one, known))
            .toList();
    if (unknown.isEmpty()) {
      return lookup;
    }
    return register.takeTurn(
        lookup, CompanyMentions.names(unknown), CompanyMentions.references(unknown), texts);
  }

  private static List<UUID> investments(List<JsonPart> documents) {
    return documents.stream()
        .flatMap(document -> document.items("investments").stream())
        .flatMap(one -> Stream.ofNullable(one.piece("relation").text("investment")))
        .filter(word -> UUID_FORM.matcher(word).matches())
        .map(UUID::fromString)
        .distinct()
        .toList();
  }

  private static SqlArrayValue array(String type, List<?> elements) {
    return new SqlArrayValue(type, elements.toArray());
  }

  private static KnownSource source(JsonNode told) {
    return JSON.treeToValue(told, KnownSource.class);
  }

  private static List<UUID> ids(JsonNode texts) {
    return texts.valueStream().map(text -> UUID.fromString(text.asString())).toList();
  }

  private static Map<DatasetRecord, KnownRecord> records(JsonNode told) {
    return told.valueStream()
        .collect(
            Collectors.toMap(
                one -> JSON.treeToValue(one.path("record"), DatasetRecord.class),
                one -> JSON.treeToValue(one.path("known"), KnownRecord.class)));
  }

  private static <K, V> Map<K, V> map(
      JsonNode object, Function<String, K> key, Function<JsonNode, V> value) {
    return object.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .collect(
            Collectors.toMap(
                entry -> key.apply(entry.getKey()), entry -> value.apply(entry.getValue())));
  }
}
