package org.announced.recognition.raise;

import java.util.List;
import org.announced.stated.StatedFigures.StatedFigure;

/**
 * What a text says of money that grows or shrinks.
 *
 * @param raises that an amount of money is raised
 * @param grows that something grows
 * @param lowers that an amount of money is lowered
 * @param tellsOfBefore that something was before
 * @param tellsOfAnother that there is a further project
 * @param isDeal that the money is for what another gives
 * @param further the figures that come on top of another
 */
record RaiseWording(
    boolean raises,
    boolean grows,
    boolean lowers,
    boolean tellsOfBefore,
    boolean tellsOfAnother,
    boolean isDeal,
    List<StatedFigure> further) {

  private static final Remembered<String, RaiseWording> WORDINGS =
      new Remembered<>(
          text ->
              new RaiseWording(
                  RaiseWords.raise(text),
                  RaiseWords.grow(text),
                  RaiseWords.lower(text),
                  RaiseWords.tellOfBefore(text),
                  RaiseWords.tellOfAnotherProject(text),
                  RaiseWords.tellOfDeal(text),
                  RaiseWords.further(text)));

  static RaiseWording of(String text) {
    return WORDINGS.of(text);
  }
}
