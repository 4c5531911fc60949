/** Which addresses of the Internet may be asked, and how the names of the others are found out. Sends nothing but DNS. */
@NullMarked
package dev.chronos.sharing.subscription.address;

import org.jspecify.annotations.NullMarked;
