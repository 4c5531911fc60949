/** What every request passes at the edge: path guard, security headers, body limit, CSRF proof, and problems as answers. */
@NullMarked
package dev.chronos.gateway.edge;

import org.jspecify.annotations.NullMarked;
