/** What the language model may cost, and what need not be asked again. Both in Redis, both without it if need be. */
@NullMarked
package dev.chronos.insights.narrate.budget;

import org.jspecify.annotations.NullMarked;
