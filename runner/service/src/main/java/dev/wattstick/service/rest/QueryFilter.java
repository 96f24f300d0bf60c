package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
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
    Faults faults = new Faults();
    known.computeIfAbsent(method, QueryParameters::of).check(given, faults);
    faults.demandNone("The query");
  }
}
