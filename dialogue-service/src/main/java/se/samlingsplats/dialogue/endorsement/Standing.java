package se.samlingsplats.dialogue.endorsement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Verdict;
import se.samlingsplats.dialogue.recommendation.Addressee;
import se.samlingsplats.dialogue.recommendation.Days;
import se.samlingsplats.dialogue.recommendation.Recommendation;

/**
 * Where a recommendation stands on a day. Only what a curator confirmed is said of a sector: the others are UNKNOWN.
 *
 * @param textVersion what the endorsements that are counted are given to
 * @param toConfirmAgain endorsements of an earlier text that were not withdrawn
 * @param explanation what the rule of the common voice came to, in words
 * @param waiting addressees that got it and have not answered
 */
public record Standing(
        UUID recommendationId,
        LocalDate asOf,
        int textVersion,
        Verdict commonVoice,
        Words explanation,
        List<SectorStances> sectors,
        int toConfirmAgain,
        List<Waiting> waiting) {

    static final String UNKNOWN = "UNKNOWN";

    public record SectorStances(String sector, Map<Stance, Integer> stances) {}

    /** @param days since the day it was received */
    public record Waiting(UUID actorId, Words names, LocalDate receivedOn, long days) {}

    public static Standing of(
            Recommendation recommendation, List<Endorsement> standing, Verdict verdict, LocalDate asOf) {
        var text = recommendation.text().number();
        return new Standing(
                recommendation.id(),
                asOf,
                text,
                verdict,
                CommonVoiceWords.of(verdict),
                sectors(standing.stream().filter(each -> each.isTo(text)).toList()),
                (int) standing.stream().filter(each -> !each.isTo(text)).count(),
                recommendation.addressees().stream()
                        .filter(Addressee::isWaiting)
                        .map(each -> waiting(each, asOf))
                        .toList());
    }

    private static Waiting waiting(Addressee addressee, LocalDate asOf) {
        var delivery = java.util.Objects.requireNonNull(addressee.delivery());
        var received = java.util.Objects.requireNonNull(delivery.receivedOn());
        return new Waiting(addressee.actorId(), addressee.names(), received, Days.between(received, asOf));
    }

    private static List<SectorStances> sectors(List<Endorsement> endorsements) {
        var bySector = new TreeMap<String, Map<Stance, Integer>>();
        endorsements.forEach(each -> bySector.computeIfAbsent(sector(each), any -> new EnumMap<>(Stance.class))
                .merge(each.content().stance(), 1, Integer::sum));
        return bySector.entrySet().stream()
                .map(each -> new SectorStances(each.getKey(), each.getValue()))
                .toList();
    }

    /** A sector that nobody confirmed feeds no published claim about sectors. */
    public static String sector(Endorsement endorsement) {
        var content = endorsement.content();
        return content.sectorConfirmed() && content.sector() != null ? content.sector() : UNKNOWN;
    }
}
