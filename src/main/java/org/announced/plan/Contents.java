package org.announced.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.announcement.Announcement;
import org.announced.announcement.Correctable;
import org.announced.commitment.Commitment;
import org.announced.commitment.SizeUnit;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.problem.Fault;
import org.announced.recognition.Statement;
import org.announced.recognition.Statement.Pledge;
import org.announced.source.Source;

/**
 * An announcement with everything in it, made and not yet stored.
 *
 * @param things by their lists, what is referred to first
 * @param companies all that it names, known ones and new ones
 * @param warnings what is odd about the document and was understood all the same
 */
public record Contents(
    Announcement announcement,
    Map<PartList, List<? extends Correctable<?>>> things,
    Set<UUID> companies,
    Instant recordedAt,
    List<Fault> warnings) {

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
        pledges(),
        parties(),
        articles(),
        sizes());
  }

  private Map<SizeUnit, Set<BigDecimal>> sizes() {
    var sizes = new EnumMap<SizeUnit, Set<BigDecimal>>(SizeUnit.class);
    all(Commitment.class)
        .forEach(
            one ->
                one.sizes()
                    .forEach(
                        (unit, size) ->
                            sizes.computeIfAbsent(unit, any -> new LinkedHashSet<>()).add(size)));
    return sizes;
  }

  private Set<UUID> articles() {
    return all(Source.class).map(Source::getId).collect(Collectors.toSet());
  }

  private List<Pledge> pledges() {
    return all(Commitment.class)
        .flatMap(
            one ->
                Stream.ofNullable(one.money())
                    .map(money -> new Pledge(Set.copyOf(one.parties()), money, one.years())))
        .toList();
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

  /** Every company that says it will do something. */
  private Set<UUID> parties() {
    return all(Commitment.class)
        .flatMap(commitment -> commitment.parties().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
