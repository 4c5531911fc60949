package dev.chronos.presence.platform.loop;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One event loop on which everything that changes presence runs. What is decided on it needs no lock, and what a tab is
 * told has the order in which it was decided. Nothing on it may block.
 */
@ApplicationScoped
public class Loop implements Executor {
    private final Vertx vertx;
    private final Context context;

    Loop(Vertx vertx) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** Runs the task on the loop, after all that were given before. */
    @Override
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    /** Runs the task on the loop once, later. */
    public void after(Duration delay, Runnable task) {
        vertx.setTimer(Math.max(1, delay.toMillis()), ignored -> execute(task));
    }

    /** Runs the task on the loop again and again, each time after the period ± 10 %, so that instances do not fall in step. */
    public void every(Duration period, Runnable task) {
        after(jitter(period), () -> {
            try {
                task.run();
            } finally {
                every(period, task);
            }
        });
    }

    private static Duration jitter(Duration period) {
        var tenth = Math.max(1, period.toMillis() / 10);
        return period.plusMillis(ThreadLocalRandom.current().nextLong(-tenth, tenth + 1));
    }
}
