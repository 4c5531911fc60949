package dev.chronos.insights.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void every_zone_of_the_web_is_found_on_every_machine() {
        assertThat(Zones.find(" Europe/Berlin ")).hasToString("Europe/Berlin");
        assertThat(Zones.find("+02:00")).hasToString("+02:00");
        assertThat(Zones.find("EST")).isNotNull();
        assertThat(Zones.find("HST")).isNotNull();
    }

    @Test
    void what_is_no_zone_is_none() {
        assertThat(Zones.find("")).isNull();
        assertThat(Zones.find("Mars/Olympus")).isNull();
        assertThat(Zones.find("+99:00")).isNull();
        assertThat(Zones.find("europe/berlin")).isNull();
    }
}
