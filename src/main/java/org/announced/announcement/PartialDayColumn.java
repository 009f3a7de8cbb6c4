package org.announced.announcement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class PartialDayColumn implements AttributeConverter<PartialDay, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable PartialDay day) {
    return day == null ? null : day.text();
  }

  @Override
  public @Nullable PartialDay convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : new PartialDay(text);
  }
}
