package org.announced.siting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.announced.access.Caller;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.http.IfMatch;
import org.announced.plan.SiteSchemas;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.revision.Action;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.announced.site.NamedSite;
import org.announced.site.NewSites;
import org.announced.site.SiteCandidate;
import org.announced.site.SiteContext;
import org.announced.site.SiteCorrections;
import org.announced.site.SiteDirectory;
import org.announced.site.SiteDocuments;
import org.announced.site.SiteDocuments.SiteDocument;
import org.announced.site.SiteReferences.AddressedSite;
import org.announced.site.UnresolvedSite;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one of two sites that turned out to be one. */
@Service
class SiteMerging {

  private final NamedSite named;
  private final Form form;
  private final SiteDirectory directory;
  private final SiteDocuments documents;
  private final SiteMerges merges;
  private final SitedAnnouncements announcements;
  private final SiteCorrections corrections;
  private final Revisions revisions;
  private final WriteTransaction transaction;
  private final Clock clock;

  SiteMerging(
      NamedSite named,
      SiteSchemas schemas,
      SiteDirectory directory,
      SiteDocuments documents,
      SiteMerges merges,
      SitedAnnouncements announcements,
      SiteCorrections corrections,
      Revisions revisions,
      WriteTransaction transaction,
      Clock clock) {
    this.named = named;
    this.form = new Form(schemas.merge());
    this.directory = directory;
    this.documents = documents;
    this.merges = merges;
    this.announcements = announcements;
    this.corrections = corrections;
    this.revisions = revisions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The site that remains. */
  SiteDocument merge(String ref, Sent sent, Optional<IfMatch> ifMatch) {
    return transaction.carryOutAgain(
        sent.dryRun(),
        () -> {
          corrections.takeTurn();
          var site = named.get(ref);
          ifMatch.ifPresent(given -> given.check(documents.get(site.id()).tag()));
          var faults = sent.faults();
          var posted = form.check(sent.content(), faults).document();
          var into = into(posted, site, faults);
          if (into == null || !faults.isEmpty()) {
            throw faults.asProblem();
          }
          return merged(site, into, String.valueOf(sent.reason()), sent.by());
        });
  }

  private @Nullable SiteCandidate into(JsonPart posted, AddressedSite site, Faults faults) {
    var word = posted.text("into");
    if (word == null) {
      return null;
    }
    var lookup = directory.lookup(List.of(word));
    var match = NewSites.beside(lookup).resolve(word, SiteContext.NONE);
    var into = match.found();
    if (into == null) {
      var nearest = directory.suggest(List.of(word)).getOrDefault(word, List.of());
      faults.add(UnresolvedSite.fault(posted.at("into"), word, match, nearest));
    } else if (into.id().equals(site.id())) {
      faults.add(
          posted.at("into"),
          FaultCode.SAME_SITE,
          "%s is this site itself, or was merged into it.".formatted(ShownText.quoted(word)));
    }
    return into;
  }

  private SiteDocument merged(AddressedSite site, SiteCandidate into, String reason, Caller by) {
    var now = clock.instant();
    // Announcements go first: whoever corrects one may wait for the site that it names.
    announcements.lock(site.id(), into.id());
    merges.close(site.id());
    var gone = documents.get(site.id()).tree();
    var before = documents.get(into.id()).tree();

    var number = corrections.count(into.id(), now);
    var merge = merges.merge(site.id(), into.id(), number, now);

    var survivor = documents.get(into.id());
    var entry =
        revisions.record(
            Subject.SITE,
            into.id(),
            new Revisions.RevisionEntry(
                number,
                Action.MERGED,
                now,
                by,
                reason,
                told(before, survivor.tree(), "/merged", "new", gone)));
    announcements.tell(merge, entry);
    revisions.record(
        Subject.SITE,
        site.id(),
        new Revisions.RevisionEntry(
            corrections.count(site.id(), now),
            Action.MERGED,
            now,
            by,
            reason,
            told(gone, gone, "/mergedInto", "new", survivor.tree())));
    return survivor;
  }

  /** What a merge changes in a site, beside members also which the other is. */
  static ArrayNode told(
      JsonNode before, JsonNode after, String pointer, String member, JsonNode other) {
    var changes = Changes.between(before, after, SitePatches.DERIVED);
    changes
        .addObject()
        .put("pointer", pointer)
        .set(member, ((ObjectNode) other.deepCopy()).retain("id", "slug", "name"));
    return changes;
  }

  /** Both sites after a merge was undone, and what of it was not given back. */
  static String both(SiteDocument site, SiteDocument survivor, List<String> left) {
    var json = JsonMapper.shared().createObjectNode();
    json.set("site", site.tree());
    json.set("survivor", survivor.tree());
    var all = json.putArray("left");
    left.forEach(url -> all.addObject().put("url", url).put("member", "site"));
    return json.toString();
  }
}
