package org.announced.money;

/**
 * A currency of ISO 4217.
 *
 * @param code three capitals
 * @param name in English
 * @param minorDigits decimal places of its smallest unit: 2 for USD, 0 for JPY
 */
public record Currency(String code, String name, int minorDigits) {}
