/** What people are told, and how often: words in their language, limits on mails, the list of notifications. */
@NullMarked
package dev.chronos.sharing.notice;

import org.jspecify.annotations.NullMarked;
