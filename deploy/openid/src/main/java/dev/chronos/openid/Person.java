package dev.chronos.openid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param subject the {@code sub} of this person's tokens
 * @param name the name to show
 * @param email always taken as verified
 * @param zone an IANA time zone
 * @param locale a BCP 47 language tag
 */
record Person(String subject, String name, String email, String zone, String locale) {
    /** The demo people, in the order in which the login page offers them. */
    static final List<Person> DEMO = List.of(
            new Person("alice", "Alice Anders", "alice@chronos.local", "Europe/Berlin", "en"),
            new Person("bob", "Bob Brown", "bob@chronos.local", "America/New_York", "en"),
            new Person("carol", "Carol Chen", "carol@chronos.local", "Asia/Tokyo", "en"));

    /** The person called so: a demo person by name or address, anybody else by address; null for anything else. */
    static @Nullable Person called(@Nullable String login) {
        String wanted = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        for (Person person : DEMO) {
            if (wanted.equals(person.subject) || wanted.equals(person.email)) {
                return person;
            }
        }
        return wanted.matches("[^@\\s\"<>]+@[^@\\s\"<>]+") ? guest(wanted) : null;
    }

    /** What a token says about this person besides the subject. */
    Map<String, Object> claims() {
        return Map.of("email", email, "email_verified", true, "name", name, "zoneinfo", zone, "locale", locale);
    }

    private static Person guest(String email) {
        return new Person(email, email.substring(0, email.indexOf('@')), email, "Etc/UTC", "en");
    }
}
