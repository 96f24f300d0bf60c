/**
 * The Quarkus service: it starts, names its stages in order, and stops. The rooms below it do the
 * work: {@code rest} → {@code plan} → {@code queue} → {@code publish}, over {@code catalog}, {@code
 * probe}, {@code home} and {@code db}.
 */
@NullMarked
package dev.wattstick.service;

import org.jspecify.annotations.NullMarked;
