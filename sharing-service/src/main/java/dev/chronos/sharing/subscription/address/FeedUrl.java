package dev.chronos.sharing.subscription.address;

import io.netty.util.NetUtil;
import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is. It may hold a password, so it never shows itself whole but to whom it is for: {@link #secret} is for the
 * table, {@link #redacted} for people and logs.
 */
public final class FeedUrl {
    private static final int LONGEST = 2_000;
    private static final Pattern FORM = Pattern.compile("(?i)(https?|webcal)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:([^@\\\\\\s]*)@)?(?:\\[([0-9A-Fa-f:.]+)]|([^@:\\[\\]]+))(?::(\\d{1,5})?)?");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*");
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final boolean secure;
    private final String host;
    private final int port;
    private final String target;
    private final @Nullable String userInfo;

    private FeedUrl(boolean secure, String host, int port, String target, @Nullable String userInfo) {
        this.secure = secure;
        this.host = host;
        this.port = port;
        this.target = target;
        this.userInfo = userInfo;
    }

    /**
     * Reads an address; {@code webcal} means {@code https}.
     *
     * @throws FeedRefused when it is none
     */
    public static FeedUrl parse(String text) {
        var whole = FORM.matcher(text.strip());
        if (text.length() > LONGEST || !whole.matches()) {
            throw FeedRefused.badUrl("Give an address that begins with https:// or webcal://.");
        }
        var authority = AUTHORITY.matcher(whole.group(2));
        if (!authority.matches() || text.strip().codePoints().anyMatch(Character::isISOControl)) {
            throw FeedRefused.badUrl("The host of the address cannot be read.");
        }
        var secure = !"http".equalsIgnoreCase(whole.group(1));
        var host = authority.group(2) == null ? name(authority.group(3)) : ipv6(authority.group(2));
        var port = authority.group(4) == null ? secure ? HTTPS : HTTP : Integer.parseInt(authority.group(4));
        var url = new FeedUrl(secure, host, port, target(whole.group(3)), authority.group(1));
        url.authorization();
        return url;
    }

    /** True for https. */
    public boolean isSecure() {
        return secure;
    }

    /** Name or address, in lower case, without brackets. */
    public String host() {
        return host;
    }

    /** The one written, or that of the scheme. */
    public int port() {
        return port;
    }

    /** Path and query, as sent. */
    public String target() {
        return target;
    }

    /** Where a redirect leads. A password goes on only to the very same server. */
    public FeedUrl redirectedTo(String location) {
        FeedUrl next;
        if (location.strip().matches("(?is)[a-z][a-z0-9+.-]*:.*")) {
            next = parse(location);
        } else if (location.strip().startsWith("//")) {
            next = parse((secure ? "https:" : "http:") + location.strip());
        } else {
            next = new FeedUrl(secure, host, port, relative(location.strip()), null);
        }
        if (secure && !next.secure) {
            throw FeedRefused.forbidden("The address leads on to one that is not encrypted.");
        }
        var same = secure == next.secure && host.equals(next.host) && port == next.port;
        return new FeedUrl(next.secure, next.host, next.port, next.target, same ? userInfo : null);
    }

    /** Value of the header field Authorization; null without a user in the address. */
    public @Nullable String authorization() {
        if (userInfo == null) {
            return null;
        }
        try {
            var plain = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            throw FeedRefused.badUrl("User and password in the address cannot be read.");
        }
    }

    /** The address with all that it holds, for the table only. */
    public String secret() {
        return base(userInfo == null ? "" : userInfo + "@") + target;
    }

    /** The address without password, values of the query, and parts of the path that look like keys. */
    public String redacted() {
        var query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        var shown = path.replaceAll("(?<=/)([^/]{4})[^/]{9,}", "$1***");
        var values = query < 0 ? "" : target.substring(query).replaceAll("=[^&]*", "=***");
        return base(userInfo == null ? "" : "***@")
                + shown
                + (values.contains("=") || values.length() < 2 ? values : "?***");
    }

    /** {@link #redacted} */
    @Override
    public String toString() {
        return redacted();
    }

    private String base(String user) {
        var usual = port == (secure ? HTTPS : HTTP);
        return (secure ? "https://" : "http://")
                + user
                + (host.contains(":") ? "[" + host + "]" : host)
                + (usual ? "" : ":" + port);
    }

    /** A host that ends in a number is an address, and there is one way only to write it: other readers know several. */
    private static String name(String written) {
        String name;
        try {
            name = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            throw FeedRefused.badUrl("The host of the address cannot be read.");
        }
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        var wrongAddress = NUMERIC.matcher(name).matches()
                && !(DOTTED.matcher(name).matches() && NetUtil.isValidIpV4Address(name));
        if (!NAME.matcher(name).matches() || wrongAddress) {
            throw FeedRefused.badUrl("The host of the address cannot be read.");
        }
        return name;
    }

    private static String ipv6(String written) {
        if (!NetUtil.isValidIpV6Address(written)) {
            throw FeedRefused.badUrl("The host of the address cannot be read.");
        }
        return written.toLowerCase(Locale.ROOT);
    }

    /** Escapes what has no place in a request line. */
    private static String target(String written) {
        var escaped = new StringBuilder(written.startsWith("/") ? "" : "/");
        for (var octet : written.getBytes(StandardCharsets.UTF_8)) {
            var plain = octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0;
            escaped.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF));
        }
        return escaped.toString();
    }

    private String relative(String location) {
        try {
            var found = URI.create("https://host" + target).resolve(URI.create(location));
            return target(found.getRawPath() + (found.getRawQuery() == null ? "" : "?" + found.getRawQuery()));
        } catch (IllegalArgumentException broken) {
            throw FeedRefused.unreachable("The server of the address leads on to one that cannot be read.");
        }
    }
}
