/** What a model is asked, and no more than that: facts without numbers, and the shape of the answer. */
@NullMarked
package dev.chronos.insights.narrate.prompt;

import org.jspecify.annotations.NullMarked;
