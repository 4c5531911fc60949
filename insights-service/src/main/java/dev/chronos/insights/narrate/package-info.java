/**
 * What may be told about a period in better words than the templates': the port to a writer that is given facts and answers
 * with sentences around slots. {@code verify} decides which of its sentences may be shown, {@code model} asks a language
 * model, {@code budget} keeps what that may cost. Without a model, and whenever it fails, the text of the templates stands.
 */
@NullMarked
package dev.chronos.insights.narrate;

import org.jspecify.annotations.NullMarked;
