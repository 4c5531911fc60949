/** Mail: written with the change that causes it, sent later, once. */
@NullMarked
package dev.chronos.sharing.mail;

import org.jspecify.annotations.NullMarked;
