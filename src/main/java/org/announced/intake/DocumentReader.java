package org.announced.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.announcement.Announcement;
import org.announced.announcement.Kept;
import org.announced.identity.Slugs;
import org.announced.investment.Investments;
import org.announced.money.Currencies;
import org.announced.place.Countries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a document whose form has been checked what it announces, or says all that is wrong. */
@Component
class DocumentReader {

  private final AnnouncementSchema schema;
  private final Countries countries;
  private final Currencies currencies;
  private final AddressKeys addressKeys;
  private final MentionedCompanies companies;
  private final Investments investments;
  private final Slugs slugs;
  private final Clock clock;

  DocumentReader(
      AnnouncementSchema schema,
      Countries countries,
      Currencies currencies,
      AddressKeys addressKeys,
      MentionedCompanies companies,
      Investments investments,
      Slugs slugs,
      Clock clock) {
    this.schema = schema;
    this.countries = countries;
    this.currencies = currencies;
    this.addressKeys = addressKeys;
    this.companies = companies;
    this.investments = investments;
    this.slugs = slugs;
    this.clock = clock;
  }

  /**
   * Reads to the end, whatever is wrong.
   *
   * @param findings what is wrong with the form
   * @param by who makes known the companies that are new
   * @throws org.announced.web.ProblemException with those and all others, if there are any
   */
  Contents read(Form.Checked checked, Findings findings, Caller by) {
    return read(checked, findings, by, null);
  }

  /**
   * The same for a document that corrects what is known.
   *
   * @param correction null for a new announcement
   */
  Contents read(
      Form.Checked checked, Findings findings, Caller by, @Nullable Correction correction) {
    var document = checked.document();
    var now = clock.instant();
    var values = new Values(findings, countries, currencies);
    var head = Head.read(document, values, findings, LocalDate.ofInstant(now, ZoneOffset.UTC));
    var sources = new PostedSources(document, findings);
    var publications = sources.publications(values, addressKeys);
    var mentioned = companies.resolve(document, values, findings, by, now);
    var settled = correction == null ? Set.<String>of() : correction.settled();
    var related = relatedInvestments(document, settled);
    var kept = correction == null ? Map.<String, Kept>of() : correction.kept();
    var announcement = announcement(head, findings, now, correction);
    if (announcement != null) {
      sources.report(announcement, publications, kept);
    }
    var reading =
        new Reading(
            findings,
            values,
            new Days(findings),
            announcement,
            head.announcedOn(),
            sources,
            mentioned,
            related,
            kept,
            now);
    return contents(checked, reading);
  }

  private @Nullable Announcement announcement(
      Head head, Findings findings, Instant now, @Nullable Correction correction) {
    var headline = head.headline();
    var announcedOn = head.announcedOn();
    if (headline == null || announcedOn == null || !findings.isEmpty()) {
      return null;
    }
    if (correction != null) {
      var known = correction.announcement();
      if (correction.isHeadWritten()) {
        known.correct(headline, announcedOn, head.setting(), head.people());
      }
      return known;
    }
    var slug = slugs.claim(Slugs.Kind.ANNOUNCEMENT, List.of(headline)).get(0);
    return new Announcement(slug, headline, announcedOn, head.setting(), head.people(), now);
  }

  /** Which of the investments that are referred to are known; two statements for all. */
  private RelatedInvestments relatedInvestments(Piece document, Set<String> settled) {
    var ids = new HashSet<UUID>();
    for (var investment : document.items("investments")) {
      var word = investment.piece("relation").text("investment");
      if (word != null && word.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
        ids.add(UUID.fromString(word));
      }
    }
    return ids.isEmpty()
        ? new RelatedInvestments(ids, ids, settled)
        : new RelatedInvestments(
            Set.copyOf(investments.listKnown(ids)),
            Set.copyOf(investments.listRetracted(ids)),
            settled);
  }

  private Contents contents(Form.Checked checked, Reading reading) {
    var document = checked.document();
    var investments = InvestmentPart.read(document, reading);
    var partnerships = PartnershipPart.read(document, reading);
    var goals = TrainingGoalPart.read(document, reading);
    var capacities = CapacityPart.read(document, reading);
    var reactions = SignalPart.reactions(document, reading);
    var indicators = SignalPart.indicators(document, reading);
    var claims = ClaimPart.read(document, checked.whole(), schema::knows, reading);
    var announcement = reading.announcement();
    if (announcement == null || !reading.findings().isEmpty()) {
      throw reading.findings().asProblem();
    }
    return new Contents(
        announcement,
        reading.sources().list(),
        investments,
        partnerships,
        goals,
        capacities,
        reactions,
        indicators,
        claims,
        reading.now());
  }
}
