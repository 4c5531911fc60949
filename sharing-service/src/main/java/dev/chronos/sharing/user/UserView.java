package dev.chronos.sharing.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** A person as that person sees it. */
@JsonInclude
record UserView(
        String id,
        String email,
        @Nullable String name,
        @Nullable String avatar,
        String timezone,
        String locale,
        int weekStartsOn,
        String timeFormat,
        String dateFormat,
        boolean weeklyDigest) {

    static UserView of(Row row) {
        return new UserView(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("avatar"),
                row.getString("timezone"),
                row.getString("locale"),
                row.getInteger("weekStartsOn"),
                row.getString("timeFormat"),
                row.getString("dateFormat"),
                row.getBoolean("weeklyDigest"));
    }
}
