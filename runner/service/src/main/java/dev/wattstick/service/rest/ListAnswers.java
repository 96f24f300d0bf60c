package dev.wattstick.service.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.analysis.listing.Listing;
import dev.wattstick.analysis.table.ResultTable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers lists as JSON, or as CSV with the columns that the command line has. */
@Singleton
class ListAnswers {
  private final ObjectMapper json;

  ListAnswers(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A list in one form.
   *
   * @param list as JSON has it; the answer is typed as if it were always that, for the API's
   *     description
   * @param items of the list
   */
  <T> RestResponse.ResponseBuilder<T> of(AnswerForm form, T list, Listing listing, List<?> items) {
    return form == AnswerForm.CSV
        ? csv(listing.table(nodes(items)))
        : RestResponse.ResponseBuilder.ok(list).type(form.mediaType());
  }

  /** The rows of a table in place of a list. */
  @SuppressWarnings("unchecked")
  static <T> RestResponse.ResponseBuilder<T> csv(ResultTable table) {
    return (RestResponse.ResponseBuilder<T>)
        RestResponse.ResponseBuilder.ok(table).type(AnswerForm.CSV.mediaType());
  }

  /**
   * Has the writer of a table found by what the answer is: a method's own is chosen at build time
   * by what it says to return.
   */
  @ServerResponseFilter
  void chooseWriter(ContainerResponseContext response) {
    if (response.getEntity() instanceof ResultTable table) {
      response.setEntity(table);
    }
  }

  /** Items as their JSON. */
  List<JsonNode> nodes(List<?> items) {
    return items.stream().map(item -> json.<JsonNode>valueToTree(item)).toList();
  }
}
