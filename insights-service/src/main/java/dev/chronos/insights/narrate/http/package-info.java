/** Carries one call of a language model within its time and size, or says which way it failed. */
@NullMarked
package dev.chronos.insights.narrate.http;

import org.jspecify.annotations.NullMarked;
