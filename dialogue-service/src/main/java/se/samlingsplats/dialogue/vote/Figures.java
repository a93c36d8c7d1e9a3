package se.samlingsplats.dialogue.vote;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of the votes.
 *
 * @param voters as of the last step; null while nothing is published
 * @param statements those that enough people voted on
 */
record Figures(boolean published, @Nullable Integer voters, int threshold, List<Figure> statements) {

    record Figure(UUID id, int agree, int disagree, int pass) {}
}
