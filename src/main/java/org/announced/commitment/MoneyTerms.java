package org.announced.commitment;

import java.util.Set;
import org.announced.announcement.PartialDay;
import org.jspecify.annotations.Nullable;

/**
 * By what one amount of money is told from another of the same parties.
 *
 * @param instrument as what it is spent, in the word of the API
 * @param purposes what it is for, in the words of the API
 * @param from when the spending starts; null when open or not said
 * @param until when it ends; null when open or not said
 * @param isRelated whether it says itself what it is to other money
 * @param isEstimate whether nobody announced it, and somebody worked it out
 */
public record MoneyTerms(
    String instrument,
    Set<String> purposes,
    @Nullable PartialDay from,
    @Nullable PartialDay until,
    boolean isRelated,
    boolean isEstimate) {}
