/**
 * The Quarkus service. {@code start} names the stages of its life; the other rooms do the work:
 * {@code rest} → {@code plan} → {@code queue} → {@code publish}, over {@code catalog}, {@code
 * probe}, {@code home}, {@code sqlite} and {@code settings}. Classes with a scope are beans; what
 * tests make themselves has a second constructor for them.
 */
@NullMarked
package dev.wattstick.service;

import org.jspecify.annotations.NullMarked;
