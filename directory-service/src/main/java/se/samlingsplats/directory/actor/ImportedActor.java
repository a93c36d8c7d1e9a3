package se.samlingsplats.directory.actor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a source says about one actor now, and what it said the last time.
 *
 * @param fields by path in the actor's JSON, for example {@code names.sv}; {@code dissolved} tells of its end
 * @param actorId the actor that its record became before; null for a new one
 * @param saidBefore what of it the last import took in
 */
public record ImportedActor(
        String externalId,
        SortedMap<String, JsonNode> fields,
        @Nullable UUID actorId,
        Map<String, JsonNode> saidBefore) {

    public static final String DISSOLVED = "dissolved";

    ImportedActor with(SortedMap<String, JsonNode> usableFields) {
        return new ImportedActor(externalId, usableFields, actorId, saidBefore);
    }

    ImportedActor of(UUID actor) {
        return new ImportedActor(externalId, fields, actor, saidBefore);
    }

    /** The source says what it said the last time. */
    boolean isRepeated() {
        return actorId != null && fields.equals(saidBefore);
    }

    /** What became of it. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    /**
     * One field that was not taken in.
     *
     * @param conflict a person changed it since the last import, so the person's value stays
     */
    public record Remark(String field, String code, String detail, boolean conflict) {}

    /**
     * What an import did with one record.
     *
     * @param actorId null when the record was rejected
     * @param takenIn what to remember of the source's words
     */
    public record Result(
            Outcome outcome, @Nullable UUID actorId, SortedMap<String, JsonNode> takenIn, List<Remark> remarks) {}
}
