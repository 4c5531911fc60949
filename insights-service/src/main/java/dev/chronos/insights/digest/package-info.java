/** The weekly report as a mail, for those who chose it, and the way out of it. */
@NullMarked
package dev.chronos.insights.digest;

import org.jspecify.annotations.NullMarked;
