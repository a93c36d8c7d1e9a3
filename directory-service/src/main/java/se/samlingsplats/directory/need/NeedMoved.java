package se.samlingsplats.directory.need;

import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.need.Decisions.Decision;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * Said within the transaction that moves a need, to those who tell whoever raised it.
 *
 * @param decided the state it was brought to; null when an organisation said that it has the need too
 * @param why it was decided
 * @param corroborator the organisation that said so
 */
public record NeedMoved(
        NeedId id,
        String slug,
        LocalizedText titles,
        @Nullable NeedState decided,
        LocalizedText why,
        @Nullable String corroborator,
        int corroborators) {

    static NeedMoved decided(Need need, Decision last) {
        return of(need, last.state(), last.why(), null);
    }

    static NeedMoved corroborated(Need need) {
        return of(
                need,
                null,
                LocalizedText.NONE,
                need.corroborations().items().getLast().name());
    }

    private static NeedMoved of(
            Need need, @Nullable NeedState decided, LocalizedText why, @Nullable String corroborator) {
        return new NeedMoved(
                need.id(),
                need.slug(),
                need.profile().titles(),
                decided,
                why,
                corroborator,
                need.corroborations().items().size());
    }
}
