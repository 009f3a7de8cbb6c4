package org.announced.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state, province, prefecture or other division of a country, of ISO 3166-2.
 *
 * @param code such as {@code US-TX}
 * @param country ISO 3166-1 alpha-2, with which the code begins
 * @param name in English
 * @param localNames in languages of the country, and what it is called there besides
 * @param otherNames in other languages
 * @param within the code of the region of the same country that holds it; null when none does
 */
public record Region(
    String code,
    String country,
    String name,
    List<String> localNames,
    List<String> otherNames,
    @Nullable String within) {}
