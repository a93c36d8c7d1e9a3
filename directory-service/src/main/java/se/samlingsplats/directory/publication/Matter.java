package se.samlingsplats.directory.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * What something is about, as far as it decides who may judge it.
 *
 * @param owner the organisation it belongs to; an actor belongs to itself
 * @param ownerName as it was written, where the organisation's id is not known
 * @param counties none where it is national, or nobody knows
 */
public record Matter(
        String title,
        @Nullable UUID owner,
        @Nullable String ownerName,
        List<String> counties,
        List<String> needAreas,
        List<String> challenges,
        List<String> supportTypes) {

    public static Matter of(LocalizedText title, @Nullable UUID owner, @Nullable String ownerName) {
        return new Matter(title.main(), owner, ownerName, List.of(), List.of(), List.of(), List.of());
    }

    /** For what stands in another service: only its title is known, from whoever speaks of it. */
    public static Matter titled(String title) {
        return new Matter(title, null, null, List.of(), List.of(), List.of(), List.of());
    }

    public Matter in(List<String> newCounties) {
        return new Matter(title, owner, ownerName, newCounties, needAreas, challenges, supportTypes);
    }

    public Matter on(List<String> newNeedAreas, List<String> newChallenges, List<String> newSupportTypes) {
        return new Matter(title, owner, ownerName, counties, newNeedAreas, newChallenges, newSupportTypes);
    }
}
