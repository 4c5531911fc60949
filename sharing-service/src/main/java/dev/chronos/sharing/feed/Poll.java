package dev.chronos.sharing.feed;

import dev.chronos.sharing.agenda.AgendaText.Reading;
import dev.chronos.sharing.agenda.State;

/**
 * A feed that was asked for and may be read.
 *
 * @param tag of the text that it would have now
 * @param unchanged true: whoever asks has that text already
 */
record Poll(Reading reading, State state, String tag, boolean unchanged) {}
