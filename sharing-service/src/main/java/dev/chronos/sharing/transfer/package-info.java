/** A calendar given away: offered by its owner, taken by somebody who has a share of it. */
@NullMarked
package dev.chronos.sharing.transfer;

import org.jspecify.annotations.NullMarked;
