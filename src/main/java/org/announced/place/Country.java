package org.announced.place;

/**
 * A country or territory of ISO 3166-1.
 *
 * @param code alpha-2, two capitals
 * @param name in English, short
 */
public record Country(String code, String name) {}
