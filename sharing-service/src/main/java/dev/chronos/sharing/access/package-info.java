/**
 * Who may do what, and how much of it they see: one table ({@code authz-matrix.csv}, {@code masking.csv}), one pure
 * decision, one SQL fragment for the facts. Data and grants leave this package only through {@link Policy}.
 */
@NullMarked
package dev.chronos.sharing.access;

import org.jspecify.annotations.NullMarked;
