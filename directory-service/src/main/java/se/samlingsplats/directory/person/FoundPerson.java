package se.samlingsplats.directory.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks for an organisation, to curators.
 *
 * @param subject the account's id in the login service
 * @param name as the login service calls them; null when it does not say
 * @param email that the login service has verified; null without
 * @param organisations names of those that the person speaks for
 */
record FoundPerson(
        String subject, @Nullable String name, @Nullable String email, List<String> organisations) {}
