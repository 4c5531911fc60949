/** What the answers of the API have in common: entity tags and conditional requests (RFC 9110 sections 8.8.3 and 13). */
@NullMarked
package dev.chronos.insights.http;

import org.jspecify.annotations.NullMarked;
