package dev.chronos.sharing.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the operation behind an endpoint. A test refuses an endpoint without one, and an operation without an endpoint. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** What the endpoint does; several when the body says which of them. */
    Operation[] value();
}
