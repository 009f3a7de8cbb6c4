package org.announced.recognition.raise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.announced.stated.StatedFigures;
import org.announced.stated.StatedFigures.StatedFigure;

/** The words in which headlines say that an amount grew, or shrank, or comes on top of another. */
final class RaiseWords {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String MONEY =
      "(?:investments?|invests?|pledges?|commitments?|spending|spend|plans?|capex|budgets?|bets?|outlays?"
          + "|packages?|program(?:me)?s?|totals?|promises?|sums?|amounts?|forecasts?|guidance|outlook|expenditures?"
          + "|targets?|figures?|estimates?|costs?|funding|funds?|price tags?)\\b";

  private static final String GROWS =
      "\\b(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|hik(?:e[sd]?|ing)|ups|upp(?:ed|ing)|increas(?:e[sd]?|ing)"
          + "|boost(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|grow(?:s|n|ing)?|expand(?:s|ed|ing)?"
          + "|enlarg(?:e[sd]?|ing)|bump(?:s|ed|ing)?|swell(?:s|ed)?|extend(?:s|ed)?|balloon(?:s|ed)?"
          + "|climb(?:s|ed)?|jump(?:s|ed)?|soar(?:s|ed)?|ris(?:es|en|ing)"
          + "|(?:step|ramp|top|beef|scal)(?:s|es|ped|ed|ing)? up)\\b";

  private static final String SHRINKS =
      "\\b(?:cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slash(?:es|ed|ing)?|lower(?:s|ed|ing)?|trim(?:s|med)?"
          + "|halv(?:e[sd]?|ing)|par(?:es|ed)|shrink(?:s|ing)?|downsiz(?:e[sd]?|ing)|scal(?:es|ed|ing) (?:back|down))\\b";

  private static final String TO_A_FIGURE = ".{0,60}?\\bto\\b.{0,20}?\\d";

  /** It is said of the money itself. */
  private static final Pattern RAISES =
      any(
          GROWS + "(?:\\W+\\w+){0,6}?\\W+" + MONEY,
          GROWS + TO_A_FIGURE,
          "\\b(?:bring(?:s|ing)|tak(?:es|ing)|rais(?:es|ing))\\b.{0,60}?\\btotal\\b",
          "\\btotal(?:l?ing| of)\\b|\\bto a total\\b|\\bup from\\b|\\brises? to\\b",
          "増額|引き上げ|積み増|上積み|上方修正|倍増|増やす|増資",
          "增至|增加到|上调|提高|加码|增资|翻倍|追加至|增加.{0,6}投资|擴大.{0,6}至|扩大.{0,6}至",
          "증액|상향|늘려|늘린|늘리|두 배|확대해",
          "\\b(?:erhöht|erhöhen|aufgestockt|aufstock\\w*|steigert|verdoppelt|verdreifacht)\\b|\\bstockt\\b.*\\bauf\\b|\\bhebt\\b.*\\ban\\b",
          "\\b(?:augmente|relève|accroît|rehausse|double|triple)\\b|\\bporte\\b.{0,60}\\bà\\b",
          "\\b(?:aumentan?|elevan?|incrementan?|suben?|duplican?|amplían?|aumentará|elevará)\\b",
          "\\b(?:alza|incrementa|rialza|raddoppia|amplia)\\b|\\bporta\\b.{0,60}\\ba\\b",
          "\\b(?:dobra|sobe|verhoogt|verdubbelt|zwiększa|podnosi|podwaja|höjer|ökar|fördubblar|hæver|øger|øker)\\b",
          "\\b(?:nostaa|kasvattaa|emeli|növeli|zvyšuje|navyšuje|αυξάνει|nâng|tăng|menaikkan|meningkatkan)\\b",
          "artır|yükselt|увелич|повыш|нарас|удво|збільш|يرفع|رفع|يزيد|بढ़ा|बढ़ा|เพิ่ม|מגדיל");

  /** It is said of what grows, which may be something else. */
  private static final Pattern GROWTH =
      any(
          GROWS,
          "\\b(?:now|revised|updated|new total|more than (?:planned|announced))\\b",
          "拡大|増強|扩大|擴大|增加|확대|이제|现在|如今|今や",
          "\\b(?:nun|jetzt|inzwischen|erweitert|désormais|renforce|étend|ahora|refuerza|ora|agora|nu|teraz|şimdi|теперь)\\b");

  private static final Pattern LOWERS =
      any(
          SHRINKS + "(?:\\W+\\w+){0,6}?\\W+" + MONEY,
          SHRINKS + TO_A_FIGURE,
          "\\bdown from\\b",
          "縮小|減額|引き下げ|下方修正|削減|缩减|縮減|下调|削减|축소|감액|삭감|하향",
          "\\b(?:senkt|kürzt|halbiert|réduit|abaisse|recorta|rebaja|reducen?|riduce|taglia|reduz|corta|verlaagt|obniża|sänker)\\b|сокра|снижа");

  /** What stands before or after an amount that comes on top of another. */
  private static final List<Pattern> FURTHER =
      Stream.of(
              "\\b(?:an additional|additional|another|a further|further|an extra|extra|incremental|adds|adding|added)\\b(.{0,28})",
              "(.{0,28})\\b(?:more|extra|on top|additional|additionally)\\b(?! than)",
              "(?:追加で|さらに|更に|追加|再投|추가로|추가)(.{0,20})",
              "(.{0,20})(?:を追加|の追加|追加投資|上積み|を上乗せ|추가)",
              "\\b(?:weitere[nrs]?|zusätzliche[nrs]?|zusätzlich|otros|outros|altri|ulteriori|kolejne|dodatkowe|ytterligare|yderligere|nog eens|encore|дополнительно|ещё)\\b(.{0,28})",
              "(.{0,28})\\b(?:mehr|zusätzlich|supplémentaires?|de plus|additionnels?|adicional(?:es)?|más|adicionais|a mais|aggiuntivi|in più)\\b")
          .map(words -> Pattern.compile(words, FLAGS))
          .toList();

  /** What leads to the amount of before. */
  private static final Pattern BEFORE =
      any(
          "\\b(?:from|instead of|compared (?:with|to)|previous(?:ly)?|earlier|original(?:ly)?|initial(?:ly)?|prior|beyond|over its|than the|after)\\b",
          "から|当初|従来|此前|原定|从|由|기존|당초|에서",
          "\\b(?:von|statt|zuvor|bisher|ursprünglich|contre|au lieu de|desde|frente a|rispetto|dai|invece|ante|in plaats van|zamiast|вместо)\\b");

  /** A further project of its kind, and not the same one. */
  private static final Pattern ANOTHER_PROJECT =
      any(
          "\\b(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|another|additional|one more)(?! (?:in|the) the)(?:\\W+[\\w.]+){0,3}?\\W+(?:plants?|factory|factories|facility|facilities|sites?|campus(?:es)?|data cent(?:er|re)s?|regions?|phase|hub|fab|fabs|projects?|mill|location|batch|round|wave|tranche|stage)\\b",
          "第[二三四五2-5]|2番目|2つ目|もう1|第2|제2|두 번째|第二座",
          "\\b(?:zweite[sn]?|dritte[sn]?|weiteres|deuxième|troisième|segund[ao]|tercer[ao]?|secondo|terzo|tweede|drugi)\\b");

  /** Money for what another gives: there may be many such deals. */
  private static final Pattern DEAL =
      any(
          "\\b(?:deals?|contracts?|orders?|leas(?:e[sd]?|ing)|acqui\\w+|buys?|buying|purchas\\w+|stakes?|signs?|signed|takeovers?)\\b|契約|買収|合同|收购|계약|인수");

  private RaiseWords() {}

  private static Pattern any(String... words) {
    return Pattern.compile(String.join("|", words), FLAGS);
  }

  static boolean raise(String text) {
    return RAISES.matcher(text).find();
  }

  static boolean grow(String text) {
    return GROWTH.matcher(text).find();
  }

  static boolean lower(String text) {
    return LOWERS.matcher(text).find();
  }

  /** The figures in a text that are said to come on top of another. */
  static List<StatedFigure> further(String text) {
    return FURTHER.stream()
        .flatMap(pattern -> pattern.matcher(text).results())
        .flatMap(near -> StatedFigures.in(near.group(1)).stream())
        .toList();
  }

  static boolean tellOfDeal(String text) {
    return DEAL.matcher(text).find();
  }

  static boolean tellOfBefore(String text) {
    return BEFORE.matcher(text).find();
  }

  static boolean tellOfAnotherProject(String text) {
    return ANOTHER_PROJECT.matcher(text).find();
  }
}
