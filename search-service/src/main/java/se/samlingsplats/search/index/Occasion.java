package se.samlingsplats.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * When and where something takes place.
 *
 * @param place where one goes, in words
 * @param online whether one can take part on the web
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Occasion(Instant startsAt, Instant endsAt, Map<String, String> place, boolean online) {}
