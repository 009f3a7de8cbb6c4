package org.announced.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.company.NameLookup;
import org.announced.document.JsonPart;
import org.announced.recognition.DocumentDigest;
import org.jspecify.annotations.Nullable;

/**
 * What is known of that which documents name, found at once before they are read.
 *
 * @param urlKeys by which addresses are known to be of one article, by the addresses as they were
 *     posted; only of those that give any
 * @param sources the announcements that have them as sources, by these keys
 * @param documents the announcements that were made of the very same documents, by their digests
 * @param names what the texts that name companies may name
 * @param slugs those of the first choices for the announcements that are taken
 * @param investments whether they are retracted, of those that there are, by their ids
 */
public record Lookup(
    Map<String, String> urlKeys,
    Map<String, UUID> sources,
    Map<String, UUID> documents,
    NameLookup names,
    Set<String> slugs,
    Map<UUID, Boolean> investments) {

  /** The announcement that was made of the very same document; null if there is none. */
  public @Nullable UUID madeOf(DocumentDigest digest) {
    return documents.get(digest.hex());
  }

  /** Where a document has each address, by its key. */
  public Map<String, String> pointers(JsonPart document) {
    var pointers = new LinkedHashMap<String, String>();
    for (var source : document.items("sources")) {
      var url = source.text("url");
      var key = url == null ? null : urlKeys.get(url);
      if (key != null) {
        pointers.putIfAbsent(key, source.at("url"));
      }
    }
    return pointers;
  }

  /** The same with other companies. */
  Lookup with(NameLookup others) {
    return new Lookup(urlKeys, sources, documents, others, slugs, investments);
  }
}
