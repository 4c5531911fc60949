/** An SMTP sink: takes every mail, delivers none, shows them as JSON. */
@NullMarked
package dev.chronos.launcher.mail;

import org.jspecify.annotations.NullMarked;
