package se.samlingsplats.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has logged in, by name, for the few places that may know it. Never in events, history or logs.
 *
 * @param email null unless the login service has verified it
 * @param at when a password was last given; null when the token does not say
 */
public record Login(
        String subject,
        @Nullable String name,
        @Nullable String email,
        @Nullable Instant at) {}
