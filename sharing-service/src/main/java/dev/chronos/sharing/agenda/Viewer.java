package dev.chronos.sharing.agenda;

import dev.chronos.sharing.access.Facts;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HexFormat;
import java.util.List;

/**
 * Who looks into which calendar: a person, or whoever holds the token of a feed or a link. The statement that reads finds
 * out what that means at this moment.
 *
 * @param key tells viewers apart, for ids that must not be the same for two of them
 */
public record Viewer(String facts, List<Object> parameters, String key) {
    private static final String PERSON = """
            "token" as (
                select null::text as "tokenId", null::timestamp(3) as "lastUsedAt", null::text as "accessCodeHash"
            ),
            """ + Facts.SQL;

    /** A feed is read with the rights that its owner has now; none when the owner of the feed is gone. */
    private static final String FEED = """
            "token" as (
                select t."id" as "tokenId", t."calendarId", t."userId", t."lastUsedAt", null::text as "accessCodeHash"
                from "calendar_feed_tokens" t
                join "users" u on u."id" = t."userId" and u."deletedAt" is null
                where t."tokenHash" = $1
            ),
            """
            + Facts.SQL
                    .replace("$1", "(select \"calendarId\" from \"token\")")
                    .replace("$2", "(select \"userId\" from \"token\")");

    private static final String LINK = """
            "token" as (
                select l."id" as "tokenId", l."lastUsedAt", l."accessCodeHash"
                from "calendar_links" l where l."tokenHash" = $1
            ),
            """ + Facts.LINK_SQL;

    /** Copies the list. */
    public Viewer {
        parameters = List.copyOf(parameters);
    }

    /** The same, by the id of a link of one calendar: for its owner, who knows no token. */
    private static final String LINK_BY_ID = LINK.replace(
            "$1", "(select \"tokenHash\" from \"calendar_links\" where \"calendarId\" = $1 and \"id\" = $2)");

    /** Somebody signed in; an empty id for somebody who is not. */
    public static Viewer person(String calendarId, String userId) {
        return new Viewer(PERSON, List.of(calendarId, userId), userId);
    }

    /** Whoever has the address of a personal feed. */
    public static Viewer feed(byte[] tokenHash) {
        return new Viewer(
                FEED, List.of(Buffer.buffer(tokenHash)), HexFormat.of().formatHex(tokenHash));
    }

    /** Whoever has a link. */
    public static Viewer link(byte[] tokenHash) {
        return new Viewer(
                LINK, List.of(Buffer.buffer(tokenHash)), HexFormat.of().formatHex(tokenHash));
    }

    /** Whoever has the link of a calendar with this id. */
    public static Viewer link(String calendarId, String linkId) {
        return new Viewer(LINK_BY_ID, List.of(calendarId, linkId), linkId);
    }

    /** True for a link. */
    public boolean isLink() {
        return facts.equals(LINK);
    }

    /** A statement whose own parameters are {@code :#1}, {@code :#2} and so on. */
    String statement(String template) {
        var numbered = new StringBuilder("with ").append(facts);
        var from = 0;
        for (var at = template.indexOf(":#"); at >= 0; at = template.indexOf(":#", from)) {
            var number = template.charAt(at + 2) - '0' + parameters.size();
            numbered.append(template, from, at).append('$').append(number);
            from = at + 3;
        }
        return numbered.append(template, from, template.length()).toString();
    }

    Tuple with(Object... more) {
        var tuple = Tuple.tuple();
        parameters.forEach(tuple::addValue);
        for (var value : more) {
            tuple.addValue(value);
        }
        return tuple;
    }
}
