/** What the description of the HTTP interface says beyond what the framework reads from the code. */
@NullMarked
package dev.chronos.sharing.platform.openapi;

import org.jspecify.annotations.NullMarked;
