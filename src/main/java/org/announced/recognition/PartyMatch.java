package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.jspecify.annotations.Nullable;

/**
 * Compares the companies of a document with those of a known announcement: investors with
 * investors, or, where one of them names no investor, all companies with all.
 */
final class PartyMatch {

  /** Companies in common, after the first, that say more. */
  private static final int MOST_FURTHER = 3;

  private static final double NO_STORY = -0.6;

  private final Statement document;
  private final Set<UUID> investors;
  private final HeadlineWords headline;
  private final CorporateFamily kin;
  private final CompanyNames names;

  /**
   * @param stakes what the document pledges, with its investors
   * @param headline of the document
   */
  PartyMatch(
      Statement document,
      List<Stake> stakes,
      HeadlineWords headline,
      CorporateFamily kin,
      CompanyNames names) {
    this.document = document;
    this.investors = investors(stakes);
    this.headline = headline;
    this.kin = kin;
    this.names = names;
  }

  /** A company that the document names, and what speaks for it in the known announcement. */
  private record Meeting(UUID named, UUID known, Sign sign, @Nullable Relative relative) {}

  List<MatchReason> with(KnownAnnouncement known, HeadlineWords knownHeadline) {
    var knownInvestors = investors(known.stakes());
    return investors.isEmpty() || knownInvestors.isEmpty()
        ? of(known, "party", "parties", document.parties(), known.parties(), knownHeadline)
        : of(known, "investor", "investors", investors, knownInvestors, knownHeadline);
  }

  private static Set<UUID> investors(List<Stake> stakes) {
    return stakes.stream().flatMap(stake -> stake.investors().stream()).collect(Collectors.toSet());
  }

  private List<MatchReason> of(
      KnownAnnouncement known,
      String role,
      String roles,
      Set<UUID> named,
      Set<UUID> knownOnes,
      HeadlineWords knownHeadline) {
    if (named.isEmpty() && knownOnes.isEmpty()) {
      return List.of(new MatchReason(Sign.SAME_STORY, story(known, knownHeadline), null));
    }
    var inHeadline = inHeadline(named, knownOnes, knownHeadline);
    if (named.isEmpty() || knownOnes.isEmpty()) {
      return inHeadline;
    }
    var meetings = meetings(named, knownOnes);
    if (!meetings.isEmpty()) {
      var reasons = reasons(role, roles, meetings, Math.min(named.size(), knownOnes.size()));
      if (haveOthersBeside(meetings, named, knownOnes)) {
        reasons.add(MatchReason.of(Sign.OTHER_BESIDE));
      }
      return reasons;
    }
    if (!inHeadline.isEmpty()) {
      return inHeadline;
    }
    var others = named.stream().filter(one -> isOther(one, knownOnes)).count();
    return List.of(new MatchReason(Sign.OTHER_COMPANY, (double) others / named.size(), null));
  }

  /** Where nothing but headlines is told, they say the same or they do not. */
  private double story(KnownAnnouncement known, HeadlineWords knownHeadline) {
    var isBare =
        (document.pledges().isEmpty() && document.sizes().isEmpty())
            || (known.stakes().isEmpty() && known.sizes().isEmpty());
    if (isBare && !headline.isSameStory(knownHeadline)) {
      return NO_STORY;
    }
    return 1.6 * headline.shared(knownHeadline) + NO_STORY;
  }

  private List<MatchReason> inHeadline(
      Set<UUID> named, Set<UUID> knownOnes, HeadlineWords knownHeadline) {
    return Stream.concat(
            knownOnes.stream()
                .filter(one -> names.stands(one, headline))
                .map(one -> "the headline names %s, as it does".formatted(names.name(one))),
            named.stream()
                .filter(one -> names.stands(one, knownHeadline))
                .map(one -> "its headline names %s".formatted(names.name(one))))
        .findFirst()
        .map(words -> List.of(MatchReason.of(Sign.NAME_IN_HEADLINE, words)))
        .orElse(List.of());
  }

  /** Each company meets one, the nearest pairs first. */
  private List<Meeting> meetings(Collection<UUID> named, Collection<UUID> knownOnes) {
    var possible = new ArrayList<Meeting>();
    for (var one : named) {
      for (var other : knownOnes) {
        var meeting = meeting(one, other);
        if (meeting != null) {
          possible.add(meeting);
        }
      }
    }
    possible.sort(
        Comparator.comparing(Meeting::sign)
            .thenComparing(
                one -> one.relative() == null ? null : one.relative().kinship(),
                Comparator.nullsLast(Comparator.naturalOrder())));
    var met = new ArrayList<Meeting>();
    for (var one : possible) {
      if (met.stream()
          .noneMatch(
              each -> each.named().equals(one.named()) || each.known().equals(one.known()))) {
        met.add(one);
      }
    }
    return met;
  }

  private @Nullable Meeting meeting(UUID named, UUID known) {
    var relative = kin.among(Set.of(known), named);
    if (relative != null
        && !(relative.kinship() == Relative.Kinship.NAMESAKE && names.areTwo(named, known))) {
      return new Meeting(
          named, known, relative.isSame() ? Sign.SAME_COMPANY : Sign.RELATED_COMPANY, relative);
    }
    return switch (names.likeness(named, known)) {
      case NEAR -> new Meeting(named, known, Sign.NEAR_NAME, null);
      case TRANSCRIBED -> new Meeting(named, known, Sign.TRANSCRIBED_NAME, null);
      case INCOMPARABLE, OTHER -> null;
    };
  }

  private boolean haveOthersBeside(List<Meeting> meetings, Set<UUID> named, Set<UUID> knownOnes) {
    var told = new HashSet<>(named);
    var known = new HashSet<>(knownOnes);
    meetings.forEach(
        met -> {
          told.remove(met.named());
          known.remove(met.known());
        });
    return told.stream().anyMatch(one -> isOther(one, known));
  }

  private boolean isOther(UUID named, Set<UUID> knownOnes) {
    return knownOnes.stream().anyMatch(known -> names.likeness(named, known) == NameLikeness.OTHER);
  }

  private List<MatchReason> reasons(String role, String roles, List<Meeting> met, int fewest) {
    var reasons = new ArrayList<MatchReason>();
    var same = met.stream().filter(one -> one.sign() == Sign.SAME_COMPANY).toList();
    var first = met.get(0);
    reasons.add(
        new MatchReason(
            first.sign(),
            0.6 + 0.4 * met.size() / fewest,
            same.size() > 1
                ? "the same %s, %s".formatted(roles, listed(same))
                : words(first, role)));
    if (met.size() > 1) {
      reasons.add(
          new MatchReason(Sign.FURTHER_COMPANY, Math.min(met.size() - 1, MOST_FURTHER), null));
    }
    return reasons;
  }

  private String words(Meeting meeting, String role) {
    if (meeting.relative() != null) {
      return meeting.relative().words(role, kin.name(meeting.named()));
    }
    return "its %s %s may be %s"
        .formatted(role, names.name(meeting.known()), names.name(meeting.named()));
  }

  private static String listed(List<Meeting> same) {
    var names =
        same.stream()
            .map(Meeting::relative)
            .filter(Objects::nonNull)
            .map(Relative::name)
            .sorted()
            .toList();
    return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
        + " and "
        + names.get(names.size() - 1);
  }
}
