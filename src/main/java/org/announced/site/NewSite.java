package org.announced.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.identity.Identified;
import org.announced.identity.Slug;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A site that nobody knows yet and that documents describe. It has its id already, so that what is
 * planned can refer to it; it is made once something that stands on it is stored.
 */
public final class NewSite {

  private final UUID id;
  private final String likelySlug;
  private final List<String> near = new ArrayList<>();
  private SiteDraft facts;
  private @Nullable String slug;
  private final String pointer;

  /**
   * @param pointer where the first document that describes it does so
   */
  NewSite(SiteDraft draft, String pointer) {
    this.id = draft.id() == null ? Identified.nextId() : draft.id();
    this.facts = draft;
    this.likelySlug = Slug.of(draft.name(), "site").text();
    this.pointer = pointer;
  }

  /** Takes in what another description adds. */
  void describe(SiteDraft draft) {
    facts = facts.with(draft);
  }

  /** The id that it will be stored with. */
  public UUID id() {
    return id;
  }

  /** What it is called. */
  public String name() {
    return facts.name();
  }

  /** The company that runs it, known or about to be made; null when none is known. */
  public @Nullable UUID operator() {
    return facts.operator();
  }

  SiteDraft facts() {
    return facts;
  }

  /** Notes what it is known as, now that it is made. */
  void make(String made) {
    this.slug = made;
  }

  /** What it is known as; null until it is made. */
  public @Nullable String slug() {
    return slug;
  }

  /** Notes a site of the same operator that is hardly a kilometre away, now that it is made. */
  void isNear(String other) {
    near.add(other);
  }

  /** What is odd about it: that others of the same operator are near. */
  public List<Fault> warnings() {
    return near.isEmpty()
        ? List.of()
        : List.of(
            Fault.at(
                pointer,
                FaultCode.NEAR_SITE,
                "%s is new, and within a kilometre of %s, which the same company runs. If it is the same site, name that one, or merge the two; they stand in /api/v1/sites/possible-duplicates."
                    .formatted(ShownText.quoted(name()), ShownText.listed(near, "and")),
                near));
  }

  SiteCandidate asCandidate() {
    var operator = facts.operator();
    return new SiteCandidate(
        id, likelySlug, facts, operator == null ? Set.of() : Set.of(operator), null);
  }
}
