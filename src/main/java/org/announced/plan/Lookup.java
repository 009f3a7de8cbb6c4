package org.announced.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.NameLookup;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.KnownRecord;
import org.announced.recognition.DocumentDigest;
import org.announced.site.SiteLookup;
import org.announced.source.KnownSource;
import org.announced.source.Source;

/**
 * What is known of that which documents name, found at once before they are read.
 *
 * @param urlKeys by which addresses are known to be of one article, by the addresses as they were
 *     posted; only of those that give any
 * @param sources those sources that are stored, by these keys; what is about to be is added
 * @param documents the announcements that were made of the very same documents, by their digests,
 *     in the order in which they were stored; from that on which was asked for
 * @param records those rows of data sets that are known
 * @param names what the texts that name companies may name
 * @param slugs those of the first choices for the announcements that are taken
 * @param investments whether they are retracted, of those that there are, by their ids
 * @param ids those of the ids that documents give which something here has
 * @param sites what the texts that name sites may name
 */
public record Lookup(
    Map<String, String> urlKeys,
    Map<String, KnownSource> sources,
    Map<String, List<UUID>> documents,
    Map<DatasetRecord, KnownRecord> records,
    NameLookup names,
    Set<String> slugs,
    Map<UUID, Boolean> investments,
    KnownIds ids,
    SiteLookup sites) {

  /** The announcements that were made of the very same document, in their order. */
  public List<UUID> madeOf(DocumentDigest digest) {
    return documents.getOrDefault(digest.hex(), List.of());
  }

  /** Those sources that are stored, by the addresses as they were posted. */
  public Map<String, KnownSource> knownByUrl() {
    var known = new HashMap<String, KnownSource>();
    urlKeys.forEach(
        (url, key) -> {
          var source = sources.get(key);
          if (source != null) {
            known.put(url, source);
          }
        });
    return known;
  }

  /** Notes that sources are about to be stored: who cites them too, cites the same. */
  public void plan(Stream<Source> all) {
    all.forEach(
        source -> {
          var key = source.url() == null ? null : urlKeys.get(source.url());
          if (key != null) {
            sources.putIfAbsent(key, source.asKnown());
          }
        });
  }

  /** The same with other companies. */
  Lookup with(NameLookup others) {
    return new Lookup(urlKeys, sources, documents, records, others, slugs, investments, ids, sites);
  }

  /** The same with other sites. */
  Lookup with(SiteLookup others) {
    return new Lookup(urlKeys, sources, documents, records, names, slugs, investments, ids, others);
  }
}
