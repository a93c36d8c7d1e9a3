package se.samlingsplats.dialogue.brief;

import java.time.LocalDate;
import java.util.List;
import se.samlingsplats.dialogue.commitment.Commitments;
import se.samlingsplats.dialogue.endorsement.Endorsement;
import se.samlingsplats.dialogue.endorsement.Standing;
import se.samlingsplats.dialogue.recommendation.Recommendation;

/**
 * All that a brief says, so that equal facts make equal pages.
 *
 * @param endorsements those of the present text, oldest first
 * @param asOf the day that waiting is counted to, and that the document is dated
 * @param home the site's address, for the links to the whole text and the sources
 */
record BriefFacts(
        Recommendation recommendation,
        List<Endorsement> endorsements,
        Standing standing,
        List<Commitments.Line> ledger,
        LocalDate asOf,
        String language,
        String home) {

    boolean english() {
        return language.equals("en");
    }

    String pick(String swedish, String english) {
        return english() ? english : swedish;
    }

    String page() {
        return home + (english() ? "/en" : "") + "/rekommendationer/" + recommendation.slug();
    }
}
