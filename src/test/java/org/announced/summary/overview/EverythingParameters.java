package org.announced.summary.overview;

import java.util.ArrayList;
import java.util.List;
import org.announced.listing.ListParameters;
import org.announced.summary.answer.SummaryParameters;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** What the answers of everything at once take, as the document of the API describes it. */
public final class EverythingParameters {

  private EverythingParameters() {}

  public static List<ObjectNode> ofOverview(ApplicationContext application) {
    List<ObjectNode> all = filters(application);
    all.add(ListParameters.one("format", "There is one.", List.of("json")));
    return all;
  }

  public static List<ObjectNode> ofCompanies(ApplicationContext application) {
    List<ObjectNode> all = filters(application);
    all.addAll(SummaryParameters.paged());
    return all;
  }

  private static List<ObjectNode> filters(ApplicationContext application) {
    Everything everything = application.getBean(Everything.class);
    return new ArrayList<>(ListParameters.filters(everything.parameters()));
  }
}
