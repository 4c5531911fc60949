/** What is said, in the user's language: messages as keys with arguments, templates, and numbers and days by locale. Pure. */
@NullMarked
package dev.chronos.insights.prose;

import org.jspecify.annotations.NullMarked;
