package dev.chronos.presence.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The vectors are those that Pusher publishes for its reference key and secret. */
class ChannelSignatureTest {
    private static final String PRIVATE =
            "278d425bdf160c739803:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4";
    private static final String DATA = "{\"user_id\":10,\"user_info\":{\"name\":\"Mr. Channels\"}}";

    private final ChannelSignature signature = new ChannelSignature("278d425bdf160c739803", "7ad3773142a6692b25b8");

    @Test
    void signs_a_private_channel_as_published() {
        assertThat(signature.of("1234.1234", "private-foobar")).isEqualTo(PRIVATE);
    }

    @Test
    void signs_a_presence_channel_over_the_exact_text() {
        // Worked out with openssl: printf '%s' '1234.1234:presence-foobar:<data>' | openssl dgst -sha256 -hmac <secret>
        assertThat(signature.of("1234.1234", "presence-foobar", DATA))
                .isEqualTo("278d425bdf160c739803:31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80");
    }

    @Test
    void fits_only_this_socket_channel_and_text() {
        var auth = signature.of("1.2", "presence-calendar.c", DATA);

        assertThat(signature.fits(auth, "1.2", "presence-calendar.c", DATA)).isTrue();
        assertThat(signature.fits(auth, "1.3", "presence-calendar.c", DATA)).isFalse();
        assertThat(signature.fits(auth, "1.2", "presence-calendar.d", DATA)).isFalse();
        assertThat(signature.fits(auth, "1.2", "presence-calendar.c", DATA + " "))
                .isFalse();
        assertThat(signature.fits("", "1.2", "presence-calendar.c", DATA)).isFalse();
    }
}
