package se.samlingsplats.dialogue.recommendation;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource;

/** Everything of a recommendation but its state; stands in the table as one document. */
record RecommendationContent(
        List<String> aliases,
        List<TextVersion> texts,
        @Nullable UUID dialogueId,
        List<KnownSource> basedOn,
        List<Addressee> addressees,
        List<Amendment> amendments,
        List<Milestone> milestones,
        Words closedBecause,
        List<Fact> facts) {

    RecommendationContent {
        aliases = List.copyOf(requireNonNullElse(aliases, List.of()));
        texts = List.copyOf(requireNonNullElse(texts, List.of()));
        basedOn = List.copyOf(requireNonNullElse(basedOn, List.of()));
        addressees = List.copyOf(requireNonNullElse(addressees, List.of()));
        amendments = List.copyOf(requireNonNullElse(amendments, List.of()));
        milestones = List.copyOf(requireNonNullElse(milestones, List.of()));
        closedBecause = requireNonNullElse(closedBecause, Words.NONE);
        facts = List.copyOf(requireNonNullElse(facts, List.of()));
    }

    TextVersion text() {
        return texts.getLast();
    }

    RecommendationContent says(
            List<TextVersion> newTexts,
            @Nullable UUID newDialogue,
            List<KnownSource> newBasis,
            List<Addressee> newAddressees) {
        return new RecommendationContent(
                aliases, newTexts, newDialogue, newBasis, newAddressees, amendments, milestones, closedBecause, facts);
    }

    RecommendationContent movedFrom(String slug) {
        var old = new java.util.LinkedHashSet<>(aliases);
        old.add(slug);
        return new RecommendationContent(
                List.copyOf(old), texts, dialogueId, basedOn, addressees, amendments, milestones, closedBecause, facts);
    }

    RecommendationContent each(UUID actor, UnaryOperator<Addressee> change) {
        var changed = addressees.stream()
                .map(one -> one.actorId().equals(actor) ? change.apply(one) : one)
                .toList();
        return says(texts, dialogueId, basedOn, changed);
    }

    RecommendationContent with(List<Amendment> newAmendments, List<Milestone> newMilestones) {
        return new RecommendationContent(
                aliases, texts, dialogueId, basedOn, addressees, newAmendments, newMilestones, closedBecause, facts);
    }

    RecommendationContent closed(Words reason) {
        return new RecommendationContent(
                aliases, texts, dialogueId, basedOn, addressees, amendments, milestones, reason, facts);
    }

    RecommendationContent with(Fact fact) {
        return new RecommendationContent(
                aliases,
                texts,
                dialogueId,
                basedOn,
                addressees,
                amendments,
                milestones,
                closedBecause,
                Fact.with(facts, fact));
    }
}
