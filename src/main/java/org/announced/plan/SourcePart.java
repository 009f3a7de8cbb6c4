package org.announced.plan;

import java.util.List;
import org.announced.document.JsonPart;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.announced.source.Source;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sources of documents, which are read before all else: the rest refers to them. */
@Component
@Order(0)
public class SourcePart implements DocumentPart<Source> {

  /** The list of sources in a document. */
  public static final PartList LIST = new PartList("sources", Source.class);

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<Source> read(JsonPart document, PartReading reading) {
    return reading.sources().list();
  }
}
