/** What requests and answers have in common. */
@NullMarked
package dev.chronos.sharing.http;

import org.jspecify.annotations.NullMarked;
