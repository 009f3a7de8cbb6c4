package org.announced.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.company.NewCompanies;
import org.announced.document.Form;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.DocumentLookups;
import org.announced.plan.DocumentReader;
import org.announced.plan.Lookup;
import org.announced.plan.Submission;
import org.announced.problem.ProblemException;
import org.announced.source.Source;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Makes plans of documents. Writes nothing. */
@Component
class Planning {

  private final Form form;
  private final DocumentLookups lookups;
  private final DocumentReader reader;

  Planning(AnnouncementSchema schema, DocumentLookups lookups, DocumentReader reader) {
    this.form = new Form(schema);
    this.lookups = lookups;
    this.reader = reader;
  }

  /**
   * What documents that came together would become.
   *
   * @param lookup what is known of that which they name
   * @param settled what became of those of which no more needs to be known, by their places: they
   *     have faults, or the very same document is known
   * @param plans of all others, by their places
   */
  record Planned(Lookup lookup, Map<Integer, Taken> settled, Map<Integer, Plan> plans) {}

  /**
   * Reads documents to their end, whatever is wrong with them. They share the companies that they
   * describe; in a dry run each stands alone. The statements do not grow with their number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Planned plan(List<JsonNode> posted, PostOptions options) {
    var settled = new LinkedHashMap<Integer, Taken>();
    var submissions = new LinkedHashMap<Integer, Submission>();
    for (int place = 0; place < posted.size(); place++) {
      try {
        submissions.put(place, Submission.of(posted.get(place), form));
      } catch (ProblemException refused) {
        settled.put(place, Taken.refused(refused));
      }
    }
    var lookup = lookups.forPosting(new ArrayList<>(submissions.values()), options.by());
    var shared = NewCompanies.beside(lookup.names());
    var plans = new LinkedHashMap<Integer, Plan>();
    submissions.forEach(
        (place, submission) -> {
          var same = Deduplication.same(submission, lookup, options);
          if (same != null) {
            settled.put(place, Taken.as(PostOutcome.same(same)));
            return;
          }
          try {
            var companies = options.dryRun() ? NewCompanies.beside(lookup.names()) : shared;
            var plan = plan(submission, lookup, companies);
            plans.put(place, plan);
            if (!options.dryRun()) {
              lookup.plan(plan.contents().all(Source.class));
            }
          } catch (ProblemException refused) {
            settled.put(place, Taken.refused(refused));
          }
        });
    return new Planned(lookup, settled, plans);
  }

  /** One with faults is never taken for a known one because of its sources. */
  private Plan plan(Submission submission, Lookup lookup, NewCompanies companies) {
    var described = companies.further();
    var contents = reader.read(submission.checked(), submission.faults(), lookup, described, null);
    companies.add(described);
    return new Plan(submission, contents, described, lookup.urlKeys());
  }
}
