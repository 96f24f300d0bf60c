package dev.wattstick.service.rest;

import java.util.List;

/** A short list that needs no pages. */
record Items<T>(List<T> items) {}
