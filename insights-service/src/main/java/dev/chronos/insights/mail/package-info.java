/** Mail: written with the change that causes it, sent later, once. */
@NullMarked
package dev.chronos.insights.mail;

import org.jspecify.annotations.NullMarked;
