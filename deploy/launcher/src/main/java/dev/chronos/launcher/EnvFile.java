package dev.chronos.launcher;

import dev.chronos.launcher.process.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file {@code env}: everything that a script needs to talk to this run. It is there exactly while Chronos is ready. */
final class EnvFile {
    static final String PUSHER_APP_ID = "chronos";

    private EnvFile() {}

    static void write(
            Path file, Addresses addresses, Secrets secrets, List<Running> processes, @Nullable String llmBaseUrl)
            throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("CHRONOS_GATEWAY_URL", addresses.publicUrl());
        for (Service service : List.of(Service.INSIGHTS, Service.SHARING, Service.PRESENCE)) {
            values.put("CHRONOS_" + service + "_URL", addresses.url(service.port()));
        }
        for (Service service : Service.values()) {
            values.put("CHRONOS_" + service + "_MANAGEMENT_URL", addresses.url(service.managementPort()));
        }
        values.put("CHRONOS_DATABASE_URL", addresses.ownerUri());
        values.put("CHRONOS_REDIS_URL", addresses.redis());
        values.put("CHRONOS_ISSUER", addresses.issuer());
        values.put("CHRONOS_SMTP_URL", addresses.smtp());
        if (addresses.mails() != null) {
            values.put("CHRONOS_MAIL_URL", addresses.mails());
        }
        if (llmBaseUrl != null && !llmBaseUrl.isBlank()) {
            values.put("CHRONOS_LLM_BASE_URL", llmBaseUrl);
        }
        values.put("CHRONOS_PUSHER_APP_ID", PUSHER_APP_ID);
        values.put("CHRONOS_PUSHER_KEY", secrets.get("CHRONOS_PUSHER_KEY"));
        values.put("CHRONOS_PUSHER_SECRET", secrets.get("CHRONOS_PUSHER_SECRET"));
        values.put("CHRONOS_LAUNCHER_PID", Long.toString(ProcessHandle.current().pid()));
        processes.forEach(process -> values.put(pidName(process.name()), Long.toString(process.pid())));
        PrivateFile.write(file, values);
    }

    /** {@code insights-service} becomes {@code CHRONOS_INSIGHTS_PID}. */
    static String pidName(String process) {
        return "CHRONOS_" + process.replaceFirst("-service$", "").toUpperCase(Locale.ROOT) + "_PID";
    }
}
