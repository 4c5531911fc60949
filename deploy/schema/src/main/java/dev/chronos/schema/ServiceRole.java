package dev.chronos.schema;

import java.sql.SQLException;

/** The database roles of the services; {@code R__roles.sql} says what each may do. */
public enum ServiceRole {
    /** sharing-service. */
    SHARING("chronos_sharing", "CHRONOS_SHARING_DATABASE_PASSWORD"),
    /** insights-service. */
    INSIGHTS("chronos_insights", "CHRONOS_INSIGHTS_DATABASE_PASSWORD");

    private final String role;
    private final String passwordVariable;

    ServiceRole(String role, String passwordVariable) {
        this.role = role;
        this.passwordVariable = passwordVariable;
    }

    /** The role's name in PostgreSQL. */
    public String role() {
        return role;
    }

    /** The environment variable that holds its password. */
    public String passwordVariable() {
        return passwordVariable;
    }

    /**
     * Lets the role log in with this password, and pins what its sessions must never inherit from a server's settings:
     * time stamps without a zone are UTC everywhere in this schema.
     */
    public void allowLogin(DatabaseUrl database, String password) throws SQLException {
        try (var connection = Schema.connect(database);
                var quoted = connection.prepareStatement("select format('alter role %I login password %L', ?, ?)")) {
            quoted.setString(1, role);
            quoted.setString(2, password);
            try (var rows = quoted.executeQuery();
                    var statement = connection.createStatement()) {
                rows.next();
                statement.execute(rows.getString(1));
                statement.execute("alter role " + role + " set timezone to 'UTC'");
                statement.execute("alter role " + role + " set statement_timeout to '15s'");
            }
        }
    }
}
