package se.samlingsplats.directory.imports.mapping;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one record says, in our words.
 *
 * @param externalId the source's own id; null when the record has none and is refused
 * @param fields by the name of the actor's field
 */
public record MappedRecord(
        @Nullable String externalId, SortedMap<String, JsonNode> fields, boolean dissolved, List<Finding> findings) {

    public boolean isRefused() {
        return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
