package org.announced.written;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.announced.company.NewCompany;
import org.jspecify.annotations.Nullable;

/**
 * A company that a write made.
 *
 * @param id null, as the slug, where it was not made after all, in a dry run
 */
@JsonInclude(Include.NON_NULL)
public record MadeCompany(@Nullable UUID id, @Nullable String slug, String name) {

  public static MadeCompany of(NewCompany company) {
    var slug = company.slug();
    return new MadeCompany(slug == null ? null : company.id(), slug, company.name());
  }
}
