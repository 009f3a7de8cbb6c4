package org.announced.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of commitment appears where all kinds are summed up at once: in an overview, and among
 * those that act.
 *
 * @param name what answers call it, such as {@code trainingGoals}
 * @param company the key that groups by who acts in it
 * @param acts what companies do that act in it, in verbs such as {@code sponsor}
 * @param count the measure that says how many there are
 * @param ofCompany the measures, {@code count} among them, that are shown of who acts
 * @param inTalks the member of an overview that shows what of it is in talks; null when none does
 * @param money whether its measures low, point and high are money. One kind is: its head says in
 *     what money an answer is, its notes are those of the answer, and who has most of it comes
 *     first
 */
public record CommitmentKind(
    String name,
    String company,
    List<String> acts,
    String count,
    List<String> ofCompany,
    @Nullable String inTalks,
    boolean money) {

  /** A kind of which nothing but the number is shown of who acts. */
  public static CommitmentKind counted(
      String name, String count, String company, List<String> acts) {
    return new CommitmentKind(name, company, acts, count, List.of(count), null, false);
  }

  /**
   * The same kind, of which is also shown what is still in talks.
   *
   * @param member that shows it
   */
  public CommitmentKind inTalksAs(String member) {
    return new CommitmentKind(name, company, acts, count, ofCompany, member, money);
  }

  /** The names under which answers show the measures of who acts. */
  public List<String> shown() {
    return ofCompany.stream().map(this::shown).toList();
  }

  /** The name under which answers show a measure of who acts. */
  public String shown(String measure) {
    return measure.equals(count) ? name : measure;
  }
}
