/** The writer behind an OpenAI-compatible endpoint: what it is asked, how long it may take, and what is done when it fails. */
@NullMarked
package dev.chronos.insights.narrate.model;

import org.jspecify.annotations.NullMarked;
