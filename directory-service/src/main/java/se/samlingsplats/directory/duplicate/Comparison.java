package se.samlingsplats.directory.duplicate;

import static se.samlingsplats.directory.duplicate.Reason.Code.EQUAL_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.FAR;
import static se.samlingsplats.directory.duplicate.Reason.Code.FORMER_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.MISSPELT_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.NEAR;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_COUNTRY;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_MUNICIPALITY;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_NUMBER;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_PLACE_IN_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.OTHER_WORDS_IN_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.SAME_MUNICIPALITY;
import static se.samlingsplats.directory.duplicate.Reason.Code.SAME_NUMBER;
import static se.samlingsplats.directory.duplicate.Reason.Code.SAME_PAGE;
import static se.samlingsplats.directory.duplicate.Reason.Code.SAME_SITE;
import static se.samlingsplats.directory.duplicate.Reason.Code.SIMILAR_NAME;
import static se.samlingsplats.directory.duplicate.Reason.Code.WIDELY_SHARED_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs what speaks for and against two actors being one. */
final class Comparison {

    /** From here on it is worth a curator's look. */
    static final int ENOUGH = 50;

    /** Names less alike than this say nothing. */
    static final double LEAST_ALIKE = 0.3;

    /** Names less alike than this need a page in common to be looked at. */
    static final double USUALLY_ALIKE = 0.45;

    private static final Set<Reason.Code> NAMED =
            Set.of(EQUAL_NAME, FORMER_NAME, MISSPELT_NAME, SIMILAR_NAME, SAME_NUMBER);
    private static final int MOST_HOLDERS_OF_NUMBER = 3;
    private static final int MOST_HOLDERS_OF_PAGE = 5;
    private static final int MOST_HOLDERS_OF_HOST = 3;
    private static final int TELLING_LENGTH = 8;
    private static final double NEAR_KM = 1;
    private static final double FAR_KM = 25;

    private final Names names;
    private final Facts one;
    private final Facts other;
    private final List<Reason> reasons = new ArrayList<>();

    private Comparison(Names names, Facts one, Facts other) {
        this.names = names;
        this.one = one;
        this.other = other;
    }

    /**
     * The two names that are most alike, as plain words.
     *
     * @param alike trigrams they share, from 0 to 1; 1 too if only spaces differ
     * @param former whether one of them is no longer its name
     */
    record Names(String one, String other, double alike, boolean former) {}

    /** @param score from 0 to 100 */
    record Result(int score, List<Reason> reasons) {

        /** Never for a website or a place alone: bodies that share those have names or a number in common, or are two. */
        boolean isProposal() {
            return score >= ENOUGH && reasons.stream().anyMatch(reason -> NAMED.contains(reason.code()));
        }
    }

    static Result of(Names names, Facts one, Facts other) {
        var comparison = new Comparison(names, one, other);
        comparison.number();
        var sameName = comparison.name();
        comparison.website(sameName);
        comparison.place();
        var sum = comparison.reasons.stream().mapToInt(Reason::weight).sum();
        return new Result(Math.clamp(sum, 0, 100), List.copyOf(comparison.reasons));
    }

    private void number() {
        if (one.number().isAlso(other.number())) {
            var holders = one.number().holders(other.number());
            var few = holders <= MOST_HOLDERS_OF_NUMBER;
            add(few ? SAME_NUMBER : WIDELY_SHARED_NUMBER, few ? 60 : 10, one.number(), other.number(), (double)
                    holders);
        } else if (one.number().differsFrom(other.number())) {
            add(OTHER_NUMBER, -70, one.number(), other.number(), null);
        }
    }

    /** Whether the names are the same but for slips. */
    private boolean name() {
        var words = Words.of(names.one, names.other);
        var equal = names.one.replace(" ", "").equals(names.other.replace(" ", ""));
        if (equal || (words.areTheSame() && !words.misspelt())) {
            var telling = names.one.length() >= TELLING_LENGTH ? 60 : 45;
            named(names.former ? FORMER_NAME : EQUAL_NAME, names.former ? telling - 5 : telling);
            return true;
        }
        if (names.alike < LEAST_ALIKE) {
            return false;
        }
        if (words.areTheSame()) {
            named(MISSPELT_NAME, names.former ? 45 : 50);
            return true;
        }
        named(SIMILAR_NAME, (int) Math.round(names.alike * (words.differOnBothSides() ? 20 : 45)));
        var place = words.place(one.locality(), other.locality());
        if (place != null) {
            reasons.add(new Reason(OTHER_PLACE_IN_NAME, -40, place, null, null));
        } else if (words.differOnBothSides()) {
            reasons.add(new Reason(
                    OTHER_WORDS_IN_NAME,
                    -20,
                    String.join(" ", words.onlyOne()),
                    String.join(" ", words.onlyOther()),
                    null));
        }
        return false;
    }

    private void named(Reason.Code code, int weight) {
        reasons.add(new Reason(code, weight, names.one, names.other, Math.round(names.alike * 100) / 100.0));
    }

    /** What many share tells nothing, and another page of the same site little: only that equal names are no chance. */
    private void website(boolean sameName) {
        var pages = one.page().holders(other.page());
        var hosts = one.host().holders(other.host());
        if (one.page().isAlso(other.page()) && pages <= MOST_HOLDERS_OF_PAGE) {
            add(SAME_PAGE, 30, one.page(), other.page(), (double) pages);
        } else if (sameName && one.host().isAlso(other.host()) && hosts <= MOST_HOLDERS_OF_HOST) {
            add(SAME_SITE, 20, one.page(), other.page(), (double) hosts);
        }
    }

    private void place() {
        if (differ(one.country(), other.country())) {
            reasons.add(new Reason(OTHER_COUNTRY, -60, one.country(), other.country(), null));
        }
        if (differ(one.municipality(), other.municipality())) {
            reasons.add(new Reason(OTHER_MUNICIPALITY, -25, one.municipality(), other.municipality(), null));
        } else if (one.municipality() != null && other.municipality() != null) {
            reasons.add(new Reason(SAME_MUNICIPALITY, 10, one.municipality(), other.municipality(), null));
        }
        var distance = one.kilometresTo(other);
        if (distance != null && (distance <= NEAR_KM || distance >= FAR_KM)) {
            var near = distance <= NEAR_KM;
            reasons.add(new Reason(near ? NEAR : FAR, near ? 15 : -25, null, null, Math.round(distance * 10) / 10.0));
        }
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private void add(Reason.Code code, int weight, Facts.Shared left, Facts.Shared right, @Nullable Double measure) {
        reasons.add(new Reason(code, weight, left.value(), right.value(), measure));
    }
}
