package org.announced.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.announcement.Announcement;
import org.announced.announcement.Correctable;
import org.announced.commitment.Commitment;
import org.announced.commitment.SizeUnit;
import org.announced.dataset.DatasetRecord;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.problem.Fault;
import org.announced.recognition.Statement;
import org.announced.recognition.Statement.Pledge;
import org.announced.recognition.Statement.PledgeTerms;
import org.announced.recognition.Statement.Spot;
import org.announced.site.SiteCandidate;
import org.announced.source.Source;

/**
 * An announcement with everything in it, made and not yet stored.
 *
 * @param things by their lists, what is referred to first
 * @param mentions the companies that it names, known ones and new ones, by the pointers of the
 *     places that name them
 * @param standsOn the sites that it names, likewise
 * @param records the rows of data sets that it was taken from
 * @param editions those of their data sets from which they come, as far as they are named
 * @param warnings what is odd about the document and was understood all the same
 */
public record Contents(
    Announcement announcement,
    Map<PartList, List<? extends Correctable<?>>> things,
    Map<String, UUID> mentions,
    Map<String, SiteCandidate> standsOn,
    List<DatasetRecord> records,
    Map<DatasetRecord, String> editions,
    Instant recordedAt,
    List<Fault> warnings) {

  /** All companies that it names. */
  public Set<UUID> companies() {
    return Set.copyOf(mentions.values());
  }

  /** All sites that it names. */
  public Set<UUID> sites() {
    return standsOn.values().stream().map(SiteCandidate::id).collect(Collectors.toSet());
  }

  /** Their ids, by the pointers of the places that name them. */
  public Map<String, UUID> siteMentions() {
    var mentions = new LinkedHashMap<String, UUID>();
    standsOn.forEach((pointer, site) -> mentions.put(pointer, site.id()));
    return mentions;
  }

  private Set<Spot> spots() {
    return standsOn.values().stream()
        .map(site -> new Spot(site.id(), site.exactPoint()))
        .collect(Collectors.toSet());
  }

  /** Its things of one kind, in their order. */
  @SuppressWarnings("unchecked") // Each part has read its own.
  public <T extends Correctable<T>> List<T> of(DocumentPart<T> part) {
    return (List<T>) things.getOrDefault(part.list(), List.of());
  }

  /** All things that are of a class, in their order. */
  public <T> Stream<T> all(Class<T> type) {
    return things.values().stream().flatMap(List::stream).filter(type::isInstance).map(type::cast);
  }

  /** Known announcements, perhaps others, that its things say themselves to lead to. */
  public Set<UUID> leadsTo(DocumentParts parts) {
    return parts.list().stream()
        .flatMap(part -> leadsTo(part).stream())
        .collect(Collectors.toSet());
  }

  private <T extends Correctable<T>> List<UUID> leadsTo(DocumentPart<T> part) {
    return part.leadsTo(of(part));
  }

  /** What it says, as far as a known announcement is recognised by it. */
  public Statement statement() {
    var day = announcement.announcedOn();
    return new Statement(
        announcement.headline(),
        day,
        day.conversionDay(LocalDate.ofInstant(recordedAt, ZoneOffset.UTC)),
        countries(),
        regions(),
        spots(),
        pledges(),
        parties(),
        articles(),
        sizes(),
        Set.copyOf(records));
  }

  private Map<SizeUnit, Set<BigDecimal>> sizes() {
    var sizes = new EnumMap<SizeUnit, Set<BigDecimal>>(SizeUnit.class);
    all(Commitment.class)
        .forEach(
            one ->
                one.sizes()
                    .forEach(
                        (unit, own) ->
                            sizes.computeIfAbsent(unit, any -> new LinkedHashSet<>()).addAll(own)));
    return sizes;
  }

  private Set<UUID> articles() {
    return all(Source.class).map(Source::getId).collect(Collectors.toSet());
  }

  private List<Pledge> pledges() {
    var pledges = new ArrayList<Pledge>();
    things.forEach(
        (list, all) ->
            all.forEach(
                thing -> {
                  if (thing instanceof Commitment one && one.money() != null) {
                    pledges.add(pledge(one, list.pointer(thing.position())));
                  }
                }));
    return pledges;
  }

  private static Pledge pledge(Commitment one, String pointer) {
    var money = Objects.requireNonNull(one.money());
    var told = one.moneyTerms();
    var terms =
        told == null
            ? null
            : new PledgeTerms(
                one.getId(),
                pointer,
                one.country(),
                one.region(),
                one.site(),
                told.instrument(),
                told.purposes(),
                told.from(),
                told.until(),
                money.statedAs(),
                told.isEstimate(),
                told.isRelated() ? PledgeTerms.TOLD : null,
                null,
                null,
                false);
    return new Pledge(Set.copyOf(one.parties()), money, one.years(), terms);
  }

  /**
   * The id of a thing.
   *
   * @param pointer where it stands
   */
  public UUID idAt(String pointer, DocumentParts parts) {
    return parts.lists().stream()
        .filter(list -> list.holds(pointer))
        .flatMap(
            list ->
                things.getOrDefault(list, List.of()).stream()
                    .filter(thing -> list.pointer(thing.position()).equals(pointer)))
        .map(Correctable::getId)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Says what a thing is to one of a known announcement, as if the document had said so.
   *
   * @param pointer where the thing stands
   */
  public void relate(String pointer, String kind, UUID other, DocumentParts parts) {
    parts.list().stream()
        .filter(part -> part.list().holds(pointer))
        .forEach(part -> relate(part, pointer, kind, other));
  }

  private <T extends Correctable<T>> void relate(
      DocumentPart<T> part, String pointer, String kind, UUID other) {
    of(part).stream()
        .filter(thing -> part.list().pointer(thing.position()).equals(pointer))
        .forEach(thing -> part.relate(thing, kind, other));
  }

  /** Where it takes effect; where it was announced, if nothing is said of that. */
  private Set<String> countries() {
    var countries =
        all(Commitment.class)
            .flatMap(commitment -> Stream.ofNullable(commitment.country()))
            .collect(Collectors.toSet());
    var ownCountry = announcement.country();
    return countries.isEmpty() && ownCountry != null ? Set.of(ownCountry) : countries;
  }

  private Set<String> regions() {
    return all(Commitment.class)
        .flatMap(commitment -> Stream.ofNullable(commitment.region()))
        .collect(Collectors.toSet());
  }

  /** Every company that says it will do something. */
  private Set<UUID> parties() {
    return all(Commitment.class)
        .flatMap(commitment -> commitment.parties().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
