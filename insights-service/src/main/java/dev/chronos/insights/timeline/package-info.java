/** Calendar arithmetic: from rows to occurrences, local days, working windows and unions. Pure; knows no table and no web. */
@NullMarked
package dev.chronos.insights.timeline;

import org.jspecify.annotations.NullMarked;
