/** What is in a calendar as one viewer sees it, for everything that shows it outside the app: files, feeds, links, free/busy. */
@NullMarked
package dev.chronos.sharing.agenda;

import org.jspecify.annotations.NullMarked;
