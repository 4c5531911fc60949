/** What is read as JSON, strictly: the same text must not mean two things to two readers. */
@NullMarked
package dev.chronos.insights.platform.json;

import org.jspecify.annotations.NullMarked;
