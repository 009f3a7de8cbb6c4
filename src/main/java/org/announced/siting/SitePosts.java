package org.announced.siting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.plan.SiteFacts;
import org.announced.plan.SiteMentionResolver;
import org.announced.plan.SiteSchemas;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.site.SiteCandidate;
import org.announced.site.SiteContext;
import org.announced.site.SiteDocuments;
import org.announced.site.SiteDocuments.SiteDocument;
import org.announced.site.SiteDraft;
import org.announced.site.SiteReferences;
import org.announced.site.SiteRegister;
import org.announced.written.MadeThings;
import org.announced.written.WriteOutcome;
import org.announced.written.Written;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Makes sites known, unless they are. */
@Service
class SitePosts {

  private final Form form;
  private final SiteReading reading;
  private final SiteMentionResolver resolver;
  private final SiteReferences references;
  private final SiteRegister register;
  private final SiteDocuments documents;
  private final WriteTransaction transaction;
  private final Clock clock;

  SitePosts(
      SiteSchemas schemas,
      SiteReading reading,
      SiteMentionResolver resolver,
      SiteReferences references,
      SiteRegister register,
      SiteDocuments documents,
      WriteTransaction transaction,
      Clock clock) {
    this.form = new Form(schemas.posted());
    this.reading = reading;
    this.resolver = resolver;
    this.references = references;
    this.register = register;
    this.documents = documents;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What became of a description.
   *
   * @param isNew whether the site was made for it
   * @param notStored members in which it says more than is known of a site that was known
   */
  record PostedSite(
      boolean isNew, UUID id, SiteDocument document, Written written, List<String> notStored) {}

  PostedSite post(JsonNode posted, Caller by, boolean dryRun) {
    return transaction.carryOut(dryRun, () -> post(posted, by));
  }

  private PostedSite post(JsonNode posted, Caller by) {
    var faults = new Faults();
    var given = GivenSiteFields.of(posted);
    var piece = form.check(given.content(), faults).document();
    var read = reading.read(piece, faults);
    var draft = read.draft();
    if (draft == null || !faults.isEmpty()) {
      throw faults.asProblem();
    }
    var id = given.id();
    var known = id == null ? null : references.current(id.toString()).orElse(null);
    if (known != null) {
      return known(known, piece, given, true, List.of(), faults);
    }
    var site = resolver.site(piece, draft.withId(id), SiteContext.NONE, faults, read.known());
    if (site == null || !faults.isEmpty()) {
      throw faults.asProblem();
    }
    var made = read.needed(null, List.of(site.id()));
    return made.sites().isEmpty()
        ? matched(piece, given, draft, site, faults)
        : made(site.id(), made, given, by, faults);
  }

  private PostedSite made(
      UUID id, MadeThings made, GivenSiteFields given, Caller by, Faults faults) {
    var now = clock.instant();
    reading.make(made, by, now);
    register.make(made.sites(), by, now);
    var document = documents.get(id);
    given.compare(document.tree(), false, faults);
    refuse(faults);
    return new PostedSite(
        true,
        id,
        document,
        Written.of(WriteOutcome.STORED, made, 0, 0, faults.warnings()),
        List.of());
  }

  /** What is said otherwise than it is known is a fault; what is said beyond that is told. */
  private PostedSite matched(
      JsonPart piece, GivenSiteFields given, SiteDraft draft, SiteCandidate site, Faults faults) {
    for (var member : SiteFacts.otherwise(piece, draft, site.facts())) {
      faults.add(
          piece.at(member),
          FaultCode.CONTRADICTION,
          "This is %s (%s), which is known with another %s. Leave it out, or correct it by PATCH; if another site is meant, give a name that tells it apart."
              .formatted(site.name(), site.slug(), member),
          List.of(site.slug()));
    }
    return known(
        site.id(), piece, given, false, SiteFacts.beyond(piece, draft, site.facts()), faults);
  }

  private PostedSite known(
      UUID id,
      JsonPart piece,
      GivenSiteFields given,
      boolean byId,
      List<String> notStored,
      Faults faults) {
    var document = documents.get(id);
    var tree = document.tree();
    given.compare(tree, byId, faults);
    if (byId) {
      compare(piece, tree, faults);
    }
    refuse(faults);
    return new PostedSite(
        false,
        id,
        document,
        Written.of(WriteOutcome.KNOWN, MadeThings.NONE, 0, 0, List.of()),
        notStored);
  }

  /** Who gives the id means this site, and may say nothing else of it. */
  private static void compare(JsonPart piece, JsonNode known, Faults faults) {
    for (var name : List.of("name", "country", "region", "city", "address", "precision")) {
      var text = piece.text(name);
      if (text != null && !text.equals(known.path(name).asString(""))) {
        faults.add(
            piece.at(name),
            FaultCode.CONTRADICTION,
            "The site of this id is known with another %s. Leave it out, or correct it by PATCH."
                .formatted(name));
      }
    }
  }

  private static void refuse(Faults faults) {
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
  }
}
