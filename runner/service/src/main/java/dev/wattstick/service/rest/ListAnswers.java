package dev.wattstick.service.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.analysis.listing.Listing;
import dev.wattstick.analysis.table.ResultTable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

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

  /** Items as their JSON. */
  List<JsonNode> nodes(List<?> items) {
    return items.stream().map(item -> json.<JsonNode>valueToTree(item)).toList();
  }
}
