package org.announced.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says by which rates amounts are converted, where that is not what was asked.
 *
 * @param ratesOn the day whose rates were asked for; null for those of each announcement's own
 * @param currency to which amounts are converted
 */
public record RateNotes(RateDays days, @Nullable LocalDate ratesOn, String currency) {

  /** The day whose rates are used; null when each amount has its own, or none is near enough. */
  public @Nullable String used() {
    return ratesOn == null ? null : days.usedOn(ratesOn).map(LocalDate::toString).orElse(null);
  }

  /**
   * What a reader should know.
   *
   * @param unconverted how many investments are left out for want of a rate
   */
  public List<String> notes(long unconverted) {
    List<String> notes = new ArrayList<>();
    if (ratesOn != null) {
      Optional<LocalDate> used = days.usedOn(ratesOn);
      if (used.isEmpty()) {
        notes.add(
            "No rates are known of %s or the ten days before it.".formatted(ratesOn) + newest());
      } else if (!used.get().equals(ratesOn)) {
        notes.add("No rates are of %s; those of %s are used.".formatted(ratesOn, used.get()));
      }
    }
    if (unconverted > 0) {
      notes.add(
          "UNCONVERTED is what has no rate to %s of %s or the ten days before it."
                  .formatted(currency, ratesOn == null ? "its day" : ratesOn)
              + (notes.isEmpty() ? newest() : ""));
    }
    return notes;
  }

  private String newest() {
    return days.newest()
        .map(day -> " The newest rates are of " + day + ".")
        .orElse(" None is known.");
  }
}
