package se.samlingsplats.events;

import java.util.UUID;

/**
 * Something that happened to one aggregate.
 *
 * @param topic {@code <service>.<aggregate>}, for example {@code directory.actor}
 * @param id the aggregate's
 * @param version the aggregate's after the change
 * @param fact past tense, for example {@code revised}; part of the event's type
 * @param byRole who did it, as a role: history shows no people
 * @param state the full public state after the change, with {@code id} and {@code version} and without personal data
 */
public record Change(String topic, UUID id, long version, String fact, String byRole, Object state) {}
