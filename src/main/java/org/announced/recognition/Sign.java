package org.announced.recognition;

/**
 * What may speak for or against a document telling of a known announcement. How much each of them
 * says stands in {@link Weights}.
 */
enum Sign {
  /** A company of the one is a company of the other, the more of them the more. */
  SAME_COMPANY,
  /** The same for a parent, a subsidiary, or one of the same group or the same name. */
  RELATED_COMPANY,
  /** The same for names of which one is part of the other, its initials, or a letter from it. */
  NEAR_NAME,
  /** The same for names that sound alike in two scripts, such as Sharp and シャープ. */
  TRANSCRIBED_NAME,
  /** The headline of the one names a company of the other. */
  NAME_IN_HEADLINE,
  /** Each company that both have, after the first; at most three. */
  FURTHER_COMPANY,
  /** Beside a company that both have, each names one that is none of the other's. */
  OTHER_BESIDE,
  /** Both name companies, and other ones. */
  OTHER_COMPANY,
  /** Nobody is named in either, and the headlines say the same; below 0 where they do not. */
  SAME_STORY,
  /** The days are a fortnight apart at most, the nearer the more. */
  NEAR_DAY,
  /** The days are up to a hundred apart, as others write of it afterwards. */
  LATER_DAY,
  /** The days are further apart. */
  FAR_DAY,
  /** An amount is the same. */
  SAME_AMOUNT,
  /** Each digit, after the first, in which amounts of one currency agree; at most eight. */
  FURTHER_DIGIT,
  /** One amount is a bound within which the other lies. */
  AMOUNT_WITHIN,
  /** Large amounts differ by a quarter at most, within a few days: one was read otherwise. */
  OTHER_READING,
  /** The amounts differ by half at most: it may have been raised. */
  RAISED_AMOUNT,
  /** An amount is not told, or cannot be converted. */
  UNKNOWN_AMOUNT,
  /** Neither tells of money. */
  NO_AMOUNT,
  /** All amounts differ. */
  OTHER_AMOUNT,
  /** The same years are told for some of the money. */
  SAME_PERIOD,
  /** Both tell years for it, and others. */
  OTHER_PERIOD,
  /** The same power, or as many accelerators, the more digits agree the more. */
  SAME_SIZE,
  /** Both say how large it is, and differ. */
  OTHER_SIZE,
  /** As many people are to be trained. */
  SAME_PEOPLE,
  /** Both say how many, and differ. */
  OTHER_PEOPLE,
  /** A country is the same. */
  SAME_PLACE,
  /** One of them names no country. */
  UNKNOWN_PLACE,
  /** Word for word the same headline, and one that says something. */
  SAME_HEADLINE,
  /** How alike the headlines are. */
  SIMILAR_HEADLINE,
  /** Both headlines are made in one way, and have other words in one place: two of a series. */
  OTHER_OF_SERIES,
  /** The headlines say what they are about, in one script, and have no word of it in common. */
  OTHER_SUBJECT,
  /** A region is the same, or holds that of the other, and one of them at least tells it itself. */
  SAME_REGION,
  /** Both tell regions, themselves or in their headlines, and other ones. */
  OTHER_REGION,
  /** They stand on the same site. */
  SAME_SITE,
  /** They stand on other sites, of which it is not known that they are next to each other. */
  OTHER_SITE,
  /** Both headlines say where, and other places. */
  OTHER_SPOT,
  /** A source reports both. */
  SAME_ARTICLE,
  /** The same, of an announcement that names nobody, by a headline that is the same. */
  SAME_ITEM,
  /** It is another, whatever else is alike. Its weight is no matter of data. */
  ANOTHER
}
