package org.announced.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Announcement;
import org.announced.announcement.Correctable;
import org.announced.company.NewCompanies;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.PostedRecords;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.money.Currencies;
import org.announced.part.Days;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.announced.part.PostedSources;
import org.announced.part.RelatedInvestments;
import org.announced.place.Countries;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.site.NewSites;
import org.announced.site.SiteCandidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a document whose form has been checked what it announces, or says all that is wrong. */
@Component
public class DocumentReader {

  private final DocumentParts parts;
  private final Countries countries;
  private final Currencies currencies;
  private final CompanyMentionResolver mentionedCompanies;
  private final SiteMentionResolver mentionedSites;
  private final Clock clock;

  DocumentReader(
      DocumentParts parts,
      Countries countries,
      Currencies currencies,
      CompanyMentionResolver mentionedCompanies,
      SiteMentionResolver mentionedSites,
      Clock clock) {
    this.parts = parts;
    this.countries = countries;
    this.currencies = currencies;
    this.mentionedCompanies = mentionedCompanies;
    this.mentionedSites = mentionedSites;
    this.clock = clock;
  }

  /**
   * Reads to the end, whatever is wrong. Writes nothing.
   *
   * @param faults what is wrong with the form
   * @param lookup what is known of that which the document names
   * @param companies what is known of the names; the new ones of the document are added
   * @param sites the same for sites
   * @param known what stays of the announcement; null for a new one
   * @throws org.announced.problem.ProblemException with all faults, if there are any
   */
  public Contents read(
      Form.Checked checked,
      Faults faults,
      Lookup lookup,
      NewCompanies companies,
      NewSites sites,
      @Nullable KnownParts known) {
    var document = checked.document();
    var now = clock.instant();
    var values = new Values(faults, countries, currencies);
    var records = PostedRecords.read(document, faults);
    var head = Head.read(document, values, faults, LocalDate.ofInstant(now, ZoneOffset.UTC));
    var sources = new PostedSources(document, faults);
    var publications = sources.publications(values, lookup.urlKeys());
    var mentioned = mentionedCompanies.resolve(document, values, faults, companies);
    var sited = mentionedSites.resolve(parts.sites(document), mentioned, values, faults, sites);
    var settled = known == null ? Set.<String>of() : known.settled();
    var related = new RelatedInvestments(lookup.investments(), settled);
    var things = known == null ? Map.<String, UUID>of() : known.things();
    var announcement = announcement(head, faults, now, known);
    if (announcement != null) {
      sources.report(publications, things, lookup.knownByUrl(), now);
    }
    var reading =
        new PartReading(
            checked.whole(),
            faults,
            values,
            new Days(faults),
            announcement,
            head.announcedOn(),
            sources,
            mentioned,
            ids(sited),
            related,
            things,
            now);
    return contents(document, reading, sited, records);
  }

  private static Map<String, UUID> ids(Map<String, SiteCandidate> sited) {
    var ids = new LinkedHashMap<String, UUID>();
    sited.forEach((pointer, site) -> ids.put(pointer, site.id()));
    return ids;
  }

  /** Notes which records of a document that corrects an announcement others have. */
  public static void refuseRecordsOfOthers(
      JsonPart document, UUID announcement, Lookup lookup, Faults faults) {
    var records = PostedRecords.read(document, new Faults());
    for (int i = 0; i < records.size(); i++) {
      var owner = lookup.records().get(records.get(i));
      if (owner != null && !owner.announcement().equals(announcement)) {
        faults.add(
            "/%s/%d".formatted(PostedRecords.FIELD, i),
            FaultCode.RECORD_OF_ANOTHER,
            "Record %s is that of another announcement, /api/v1/announcements/%s. Take it away there first, or leave it out here."
                .formatted(records.get(i), owner.announcement()),
            List.of(owner.announcement().toString()));
      }
    }
  }

  /** The document as it was sent has them still. */
  private static void checkDerived(DocumentPart<?> part, PartReading reading) {
    new JsonPart(reading.whole(), "")
        .items(part.list().field())
        .forEach(thing -> part.checkDerived(thing, reading.faults()));
  }

  private @Nullable Announcement announcement(
      Head head, Faults faults, Instant now, @Nullable KnownParts known) {
    var headline = head.headline();
    var announcedOn = head.announcedOn();
    var id = known == null ? null : known.announcement();
    if (headline == null || announcedOn == null || !faults.isEmpty()) {
      return null;
    }
    return id == null
        ? new Announcement(headline, announcedOn, head.setting(), head.people(), now)
        : new Announcement(id, headline, announcedOn, head.setting(), head.people(), now);
  }

  private Contents contents(
      JsonPart document,
      PartReading reading,
      Map<String, SiteCandidate> sited,
      List<DatasetRecord> records) {
    var things = new LinkedHashMap<PartList, List<? extends Correctable<?>>>();
    parts.list().forEach(part -> checkDerived(part, reading));
    parts.list().forEach(part -> things.put(part.list(), part.read(document, reading)));
    var announcement = reading.announcement();
    if (announcement == null || !reading.faults().isEmpty()) {
      throw reading.faults().asProblem();
    }
    return new Contents(
        announcement,
        things,
        reading.companies(),
        sited,
        records,
        PostedRecords.editions(document),
        reading.now(),
        reading.faults().warnings());
  }
}
