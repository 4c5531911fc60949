package dev.chronos.sharing;

import dev.chronos.sharing.mail.SmtpResource;
import dev.chronos.sharing.subscription.OutsideResource;
import dev.chronos.testkit.ChronosResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running service, on a real PostgreSQL as the role {@code chronos_sharing}, and a real Redis. */
@QuarkusTest
@QuarkusTestResource(value = ChronosResource.class, initArgs = @ResourceArg(name = "role", value = "chronos_sharing"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(OutsideResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
