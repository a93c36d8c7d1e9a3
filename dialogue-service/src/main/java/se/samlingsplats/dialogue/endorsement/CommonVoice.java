package se.samlingsplats.dialogue.endorsement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether organisations speak with a common voice (<i>gemensam röst</i>): at least four sectors with at least three
 * organisations that took a stance other than to abstain, and in each of those sectors at least two thirds that support
 * or mainly support. The three public sectors are one, OTHER is none, and only a sector that a curator had confirmed when
 * the organisation endorsed counts.
 */
public final class CommonVoice {

    public static final int SECTORS_NEEDED = 4;
    public static final int ORGANISATIONS_NEEDED = 3;

    /** What the three public sectors are together. */
    public static final String PUBLIC = "PUBLIC";

    private static final String OTHER = "OTHER";

    private CommonVoice() {}

    /**
     * @param organisation the one that stays, where several were merged
     * @param sector as it stood when the organisation endorsed
     * @param at when; of several voices of one organisation the last one counts
     */
    public record Voice(
            UUID organisation, @Nullable String sector, boolean sectorConfirmed, Stance stance, Instant at) {}

    /**
     * @param organisations that took a stance other than ABSTAINS
     * @param counts whether these are enough for the sector to count
     * @param agrees whether at least two thirds of these support
     */
    @Schema(name = "VoiceOfSector")
    public record Sector(String sector, int organisations, int supporting, boolean counts, boolean agrees) {}

    /** Which part of the rule fails. */
    public enum Part {
        TOO_FEW_SECTORS,
        TOO_FEW_ORGANISATIONS,
        TOO_LITTLE_SUPPORT
    }

    /**
     * @param sector null where the rule is about all of them
     * @param have what there is
     * @param need what it takes
     */
    @Schema(name = "FailingPart")
    public record Failing(Part part, @Nullable String sector, int have, int need) {}

    /** Organisations that are not counted, each once. */
    @Schema(name = "UncountedVoices")
    public record Uncounted(int abstains, int sectorNotConfirmed, int sectorOther) {}

    @Schema(name = "CommonVoice")
    public record Verdict(boolean isCommon, List<Sector> sectors, List<Failing> failing, Uncounted uncounted) {}

    public static Verdict of(Collection<Voice> voices) {
        var last = lastWords(voices);
        var sectors = sectors(last);
        var failing = failing(sectors);
        return new Verdict(failing.stream().noneMatch(CommonVoice::isDecisive), sectors, failing, uncounted(last));
    }

    /** A sector that is too small is no fault by itself: it only says why there are too few. */
    private static boolean isDecisive(Failing failing) {
        return failing.part() != Part.TOO_FEW_ORGANISATIONS;
    }

    private static List<Voice> lastWords(Collection<Voice> voices) {
        var last = new HashMap<UUID, Voice>();
        var order = Comparator.comparing(Voice::at)
                .thenComparing(voice -> voice.stance().ordinal());
        voices.forEach(voice -> last.merge(voice.organisation(), voice, (a, b) -> order.compare(a, b) >= 0 ? a : b));
        return List.copyOf(last.values());
    }

    private static List<Sector> sectors(List<Voice> voices) {
        var organisations = new TreeMap<String, Integer>();
        var supporting = new TreeMap<String, Integer>();
        for (var voice : voices) {
            if (voice.stance() != Stance.ABSTAINS && isCounted(voice)) {
                var sector = rolledUp(String.valueOf(voice.sector()));
                organisations.merge(sector, 1, Integer::sum);
                supporting.merge(sector, voice.stance().isSupport() ? 1 : 0, Integer::sum);
            }
        }
        return organisations.entrySet().stream()
                .map(each -> sector(each, supporting.getOrDefault(each.getKey(), 0)))
                .toList();
    }

    private static Sector sector(Map.Entry<String, Integer> organisations, int supporting) {
        var all = organisations.getValue();
        return new Sector(
                organisations.getKey(), all, supporting, all >= ORGANISATIONS_NEEDED, 3 * supporting >= 2 * all);
    }

    private static List<Failing> failing(List<Sector> sectors) {
        var failing = new ArrayList<Failing>();
        var counting = (int) sectors.stream().filter(Sector::counts).count();
        if (counting < SECTORS_NEEDED) {
            failing.add(new Failing(Part.TOO_FEW_SECTORS, null, counting, SECTORS_NEEDED));
            sectors.stream()
                    .filter(each -> !each.counts())
                    .map(each -> new Failing(
                            Part.TOO_FEW_ORGANISATIONS, each.sector(), each.organisations(), ORGANISATIONS_NEEDED))
                    .forEach(failing::add);
        }
        sectors.stream()
                .filter(each -> each.counts() && !each.agrees())
                .map(each -> new Failing(
                        Part.TOO_LITTLE_SUPPORT, each.sector(), each.supporting(), twoThirds(each.organisations())))
                .forEach(failing::add);
        return List.copyOf(failing);
    }

    private static int twoThirds(int organisations) {
        return (2 * organisations + 2) / 3;
    }

    private static Uncounted uncounted(List<Voice> voices) {
        var abstains = 0;
        var notConfirmed = 0;
        var other = 0;
        for (var voice : voices) {
            if (voice.stance() == Stance.ABSTAINS) {
                abstains++;
            } else if (OTHER.equals(voice.sector())) {
                other++;
            } else if (!isCounted(voice)) {
                notConfirmed++;
            }
        }
        return new Uncounted(abstains, notConfirmed, other);
    }

    private static boolean isCounted(Voice voice) {
        return voice.sectorConfirmed()
                && voice.sector() != null
                && !voice.sector().equals(OTHER);
    }

    static String rolledUp(String sector) {
        return sector.startsWith("PUBLIC_") ? PUBLIC : sector;
    }
}
