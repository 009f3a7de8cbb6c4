package org.announced.posting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.company.CompanyDescriptions;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyDocuments;
import org.announced.company.CompanyDocuments.Document;
import org.announced.company.CompanyDraft;
import org.announced.company.CompanyReferences;
import org.announced.company.CompanyRegister;
import org.announced.company.NewCompanies;
import org.announced.company.NewCompany;
import org.announced.company.Resolution;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.Several;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.money.Currencies;
import org.announced.place.Countries;
import org.announced.plan.CompanyMentionResolver;
import org.announced.plan.CompanySchemas;
import org.announced.plan.DocumentLookups;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.written.MadeThings;
import org.announced.written.WriteOutcome;
import org.announced.written.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Makes companies known, unless they are. */
@Service
class CompanyPosts {

  private final Form form;
  private final CompanyMentionResolver companies;
  private final DocumentLookups lookups;
  private final CompanyRegister register;
  private final CompanyReferences references;
  private final CompanyDirectory directory;
  private final CompanyDocuments documents;
  private final Countries countries;
  private final Currencies currencies;
  private final WriteTransaction transaction;
  private final Clock clock;

  CompanyPosts(
      CompanySchemas schemas,
      CompanyMentionResolver companies,
      DocumentLookups lookups,
      CompanyRegister register,
      CompanyReferences references,
      CompanyDirectory directory,
      CompanyDocuments documents,
      Countries countries,
      Currencies currencies,
      WriteTransaction transaction,
      Clock clock) {
    this.form = new Form(schemas.posted());
    this.companies = companies;
    this.lookups = lookups;
    this.register = register;
    this.references = references;
    this.directory = directory;
    this.documents = documents;
    this.countries = countries;
    this.currencies = currencies;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What became of a description.
   *
   * @param isNew whether the company was made for it
   * @param written what was made, and is odd about it
   * @param notStored members in which it says more than is known of a company that was known
   */
  record Posted(
      boolean isNew, UUID id, Document document, Written written, List<String> notStored) {}

  Posted post(JsonNode posted, Caller by, boolean dryRun) {
    return transaction.carryOut(dryRun, () -> post(posted, by));
  }

  private Posted post(JsonNode posted, Caller by) {
    var faults = new Faults();
    var given = GivenCompanyFields.of(posted);
    var piece = form.check(given.content(), faults).document();
    var values = new Values(faults, countries, currencies);
    var lookup = lookups.forCompany(piece);
    var described = NewCompanies.beside(lookup);
    var known = known(given);
    var mentioned = known == null ? companies.describe(piece, values, faults, described) : null;
    var id = mentioned == null ? known : mentioned.companies().get(piece.pointer());
    if (id == null || !faults.isEmpty()) {
      throw faults.asProblem();
    }
    var isNew = mentioned != null && mentioned.described().contains(id);
    var made = isNew ? described.takeNeeded(List.of(id)) : List.<NewCompany>of();
    register.make(made, by, clock.instant());
    var document = documents.get(id);
    given.compare(document.tree(), isNew, known != null, faults);
    var draft = isNew ? null : CompanyDescriptions.read(piece, values, faults);
    var notStored =
        draft == null ? List.<String>of() : more(id, draft, piece, document.tree(), faults);
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
    return new Posted(
        isNew,
        id,
        document,
        Written.of(
            isNew ? WriteOutcome.STORED : WriteOutcome.KNOWN,
            new MadeThings(made, List.of()),
            0,
            0,
            faults.warnings()),
        notStored);
  }

  /** The company whose id the description gives; null when it gives none that is known here. */
  private @Nullable UUID known(GivenCompanyFields given) {
    var id = given.id();
    var company = id == null ? null : references.find(id.toString()).orElse(null);
    return company == null ? null : company.id();
  }

  private List<String> more(
      UUID id, CompanyDraft draft, JsonPart piece, JsonNode known, Faults faults) {
    var more = new ArrayList<String>();
    var names = draft.aliases().stream().map(alias -> alias.name());
    var texts = Stream.concat(Stream.of(draft.name()), names);
    var knownNames =
        directory.lookup(
            Stream.concat(texts, draft.identifierTexts().stream()).distinct().toList());
    if (!means(knownNames.resolve(draft.name()), id)) {
      more.add("name");
    }
    if (draft.aliases().stream().anyMatch(alias -> !means(knownNames.resolve(alias.name()), id))) {
      more.add("aliases");
    }
    var listings = draft.listings().stream().map(Object::toString).toList();
    if (!known.path("listings").values().stream()
        .map(one -> one.path("mic").asString() + ":" + one.path("ticker").asString())
        .toList()
        .containsAll(listings)) {
      more.add("listings");
    }
    for (var identifier : draft.identifierTexts()) {
      if (!means(knownNames.resolve(identifier), id)) {
        identifier(identifier, knownNames.resolve(identifier), more, faults);
      }
    }
    if (piece.has("parent") && known.path("parent").isNull()) {
      more.add("parent");
    }
    if (draft.country() != null && known.path("country").isNull()) {
      more.add("country");
    }
    website(draft.website(), known, more, faults);
    return more;
  }

  private static void identifier(
      String identifier, Resolution owner, List<String> more, Faults faults) {
    if (owner instanceof Found other) {
      faults.add(
          "/identifiers",
          FaultCode.IDENTIFIER_TAKEN,
          "%s is an identifier of %s (%s). If the two are one company, merge them; else leave it out."
              .formatted(
                  identifier, ShownText.shortened(other.company().name()), other.company().slug()),
          List.of(other.company().slug()));
    } else if (!more.contains("identifiers")) {
      more.add("identifiers");
    }
  }

  private static void website(
      @Nullable String website, JsonNode known, List<String> more, Faults faults) {
    if (website == null) {
      return;
    }
    var stored = known.path("website");
    if (stored.isNull()) {
      more.add("website");
    } else if (!stored.asString().equals(website)) {
      faults.add(
          "/website",
          FaultCode.CONTRADICTION,
          "This is %s (%s), whose website is %s. Leave it out, or correct it by PATCH."
              .formatted(
                  ShownText.shortened(known.path("name").asString()),
                  known.path("slug").asString(),
                  ShownText.shortened(stored.asString())));
    }
  }

  private static boolean means(@Nullable Resolution resolution, UUID id) {
    return (resolution instanceof Found found && found.company().id().equals(id))
        || (resolution instanceof Several several
            && several.candidates().stream().anyMatch(one -> one.id().equals(id)));
  }
}
