/**
 * The REST API: resources that name what they call, views for JSON, and the one place that makes a
 * failure a status and a problem document. Called by Quarkus only.
 */
@NullMarked
package dev.wattstick.service.rest;

import org.jspecify.annotations.NullMarked;
