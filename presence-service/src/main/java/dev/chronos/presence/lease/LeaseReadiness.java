package dev.chronos.presence.lease;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while Redis has confirmed our lease: without it, whom we let in would not be seen by anybody else. */
@Readiness
final class LeaseReadiness implements HealthCheck {
    private final InstanceLease lease;

    LeaseReadiness(InstanceLease lease) {
        this.lease = lease;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("redis lease").status(lease.isHeld()).build();
    }
}
