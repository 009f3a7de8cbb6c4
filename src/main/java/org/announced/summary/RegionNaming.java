package org.announced.summary;

import org.announced.place.Countries;
import org.announced.place.Country;
import org.announced.place.Regions;

/** How regions are shown: by their English names, with that of the country. */
record RegionNaming(Countries countries) {

  private static final String NAMED =
      "(select r.code, r.name || ', ' || c.name as name from region r join country c on c.code = r.country)";

  Naming naming() {
    return Naming.codes(NAMED, this::label);
  }

  private String label(String code) {
    return Regions.find(code)
        .map(
            one ->
                one.name()
                    + ", "
                    + countries.find(one.country()).map(Country::name).orElse(one.country()))
        .orElse(code);
  }
}
