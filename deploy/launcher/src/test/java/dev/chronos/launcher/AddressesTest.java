package dev.chronos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.schema.DatabaseUrl;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void the_owners_uri_can_be_parsed_again_whatever_the_password() {
        DatabaseUrl database = new DatabaseUrl("db.example.org", 5433, "chronos", "own er", "p@ss:w/ord+%");
        Addresses addresses = new Addresses(
                database, "redis://r", "http://i", "smtp://s", null, Ports.choose(Set.of(), Map.of(), true));

        assertThat(DatabaseUrl.parse(addresses.ownerUri())).isEqualTo(database);
    }

    @Test
    void a_server_of_ones_own_needs_no_port_here() {
        Outside outside =
                Outside.of(Map.of("CHRONOS_DATABASE_URL", "postgresql://db/x", "CHRONOS_SMTP_URL", "smtp://m:25"));

        assertThat(outside.neededPorts())
                .doesNotContain(Port.POSTGRES, Port.SMTP, Port.MAIL)
                .contains(Port.REDIS, Port.OPENID, Port.GATEWAY);
        assertThat(Outside.of(Map.of("CHRONOS_REDIS_URL", " ")).redis()).isNull();
    }

    @Test
    void process_ids_are_named_after_the_part() {
        assertThat(EnvFile.pidName("insights-service")).isEqualTo("CHRONOS_INSIGHTS_PID");
        assertThat(EnvFile.pidName("postgres")).isEqualTo("CHRONOS_POSTGRES_PID");
    }
}
