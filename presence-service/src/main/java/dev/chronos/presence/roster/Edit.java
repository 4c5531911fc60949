package dev.chronos.presence.roster;

/**
 * The event that somebody is editing: a soft lock that ends with the tab.
 *
 * @param id the event
 * @param since when the editing began, in ms since 1970
 */
public record Edit(String id, long since) {}
