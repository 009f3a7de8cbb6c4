package org.announced.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.company.NewCompanies;
import org.announced.document.Form;
import org.announced.part.DocumentParts;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.DocumentLookups;
import org.announced.plan.DocumentReader;
import org.announced.plan.Lookup;
import org.announced.plan.Submission;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemException;
import org.announced.problem.ShownText;
import org.announced.site.NewSites;
import org.announced.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Makes plans of documents. Writes nothing. */
@Component
class Planning {

  private static final String ANOTHER =
      "This is the id of %s (%s), which has another headline and another day. Leave the id out if"
          + " another announcement is meant; PATCH corrects that one.";

  private final Form form;
  private final DocumentParts parts;
  private final DocumentLookups lookups;
  private final DocumentReader reader;

  Planning(
      AnnouncementSchema schema,
      DocumentParts parts,
      DocumentLookups lookups,
      DocumentReader reader) {
    this.form = new Form(schema);
    this.parts = parts;
    this.lookups = lookups;
    this.reader = reader;
  }

  /**
   * What documents that came together would become.
   *
   * @param lookup what is known of that which they name
   * @param submissions those whose form could be checked, by their places
   * @param settled what became of those of which no more needs to be known, by their places: they
   *     have faults, or the very same document is known
   * @param plans of all others, by their places
   */
  record Planned(
      Lookup lookup,
      Map<Integer, Submission> submissions,
      Map<Integer, Taken> settled,
      Map<Integer, Plan> plans) {}

  /**
   * Reads documents to their end, whatever is wrong with them. They share the companies that they
   * describe; in a dry run each stands alone. The statements do not grow with their number. From
   * the first on that refers to what another of them brings, they are left for later.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Planned plan(List<JsonNode> posted, PostOptions options) {
    var settled = new LinkedHashMap<Integer, Taken>();
    var submissions = new LinkedHashMap<Integer, Submission>();
    for (int place = 0; place < posted.size(); place++) {
      try {
        var submission = Submission.of(posted.get(place), form, parts);
        if (submissions.values().stream()
            .anyMatch(
                one ->
                    submission.given().refersTo(one.given())
                        || submission.tellsAnotherEditionThan(one))) {
          break;
        }
        submissions.put(place, submission);
      } catch (ProblemException refused) {
        settled.put(place, Taken.refused(refused));
      }
    }
    var repetitions = Repetitions.of(posted.size(), submissions, options);
    var lookup =
        lookups.forPosting(
            new ArrayList<>(submissions.values()), repetitions::earlier, options.by());
    var shared = NewCompanies.beside(lookup.names());
    var sharedSites = NewSites.beside(lookup.sites());
    var plans = new LinkedHashMap<Integer, Plan>();
    submissions.forEach(
        (place, submission) -> {
          var nth = repetitions.nth(place);
          var same = Deduplication.same(submission, nth, lookup);
          if (same != null) {
            settled.put(place, Taken.as(PostOutcome.same(same)));
            return;
          }
          try {
            var companies = options.dryRun() ? NewCompanies.beside(lookup.names()) : shared;
            var sites = options.dryRun() ? NewSites.beside(lookup.sites()) : sharedSites;
            var plan = plan(submission, nth, lookup, companies, sites);
            plans.put(place, plan);
            if (!options.dryRun()) {
              lookup.plan(plan.contents().all(Source.class));
            }
          } catch (ProblemException refused) {
            settled.put(place, Taken.refused(refused));
          }
        });
    return new Planned(lookup, submissions, settled, plans);
  }

  /** One with faults is never taken for a known one because of its sources. */
  private Plan plan(
      Submission submission, int nth, Lookup lookup, NewCompanies companies, NewSites sites) {
    var described = companies.further();
    var describedSites = sites.further();
    var given = submission.given();
    var known = known(submission, lookup);
    var contents =
        reader.read(
            submission.checked(),
            submission.faults(),
            lookup,
            described,
            describedSites,
            given.kept(lookup.ids().taken()));
    companies.add(described);
    sites.add(describedSites);
    if (given.retraction() != null) {
      contents.announcement().retract(given.retraction(), contents.recordedAt());
    }
    return new Plan(submission, contents, described, describedSites, lookup.urlKeys(), known, nth);
  }

  /** The announcement that the document says it is; null if it gives no id that is known here. */
  private static @Nullable UUID known(Submission submission, Lookup lookup) {
    var id = submission.given().announcement();
    var known = id == null ? null : lookup.ids().announcements().get(id);
    if (known == null) {
      return null;
    }
    var document = submission.document();
    if (!known.isToldBy(document.text("headline"), document.text("announcedOn"))) {
      submission
          .faults()
          .add(
              "/id",
              FaultCode.READ_ONLY,
              ANOTHER.formatted(ShownText.quoted(known.headline()), known.slug()));
    }
    return id;
  }
}
