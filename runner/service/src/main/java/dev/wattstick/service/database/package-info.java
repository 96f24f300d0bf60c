/**
 * Databases as the service holds them: imported ones, those of the project, and the live one of its
 * own runs, which is merged anew only while no job wants the host; imports, all or nothing; and
 * ratings of what they hold. The rules are those of the analysis, which is loaded at the first
 * request that needs it. Called by rest and by the service's start; knows no HTTP.
 */
@NullMarked
package dev.wattstick.service.database;

import org.jspecify.annotations.NullMarked;
