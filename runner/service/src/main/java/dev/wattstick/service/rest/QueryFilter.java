package dev.wattstick.service.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses query parameters that nobody reads, for every resource: with a misspelt filter a list
 * would be whole, with a misspelt setting a rating would be the usual one.
 */
@Singleton
class QueryFilter {
  private final Map<Method, QueryParameters> known = new ConcurrentHashMap<>();
  private final QueryFaults faults;

  QueryFilter(QueryFaults faults) {
    this.faults = faults;
  }

  @ServerRequestFilter
  void refuseUnknown(ContainerRequestContext request, SimpleResourceInfo resource)
      throws NoSuchMethodException {
    var given = request.getUriInfo().getQueryParameters();
    if (given.isEmpty()) {
      return;
    }
    Method method =
        resource
            .getResourceClass()
            .getDeclaredMethod(resource.getMethodName(), resource.parameterTypes());
    QueryParameters parameters = known.computeIfAbsent(method, QueryParameters::of);
    parameters.check(given, faults.soFar());
    if (!parameters.areAny()) {
      faults.soFar().demandNone("The query");
    }
  }
}
