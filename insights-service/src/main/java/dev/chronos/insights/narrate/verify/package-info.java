/** Which sentences of a model may be shown. Pure: the same answer gets the same verdict, whoever wrote it and why. */
@NullMarked
package dev.chronos.insights.narrate.verify;

import org.jspecify.annotations.NullMarked;
