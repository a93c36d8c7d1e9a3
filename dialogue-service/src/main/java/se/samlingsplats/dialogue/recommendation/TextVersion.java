package se.samlingsplats.dialogue.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import se.samlingsplats.dialogue.document.Words;

/**
 * The words of a recommendation at one time. Endorsements are bound to them.
 *
 * @param number from 1
 * @param contentHash SHA-256 of the texts, each language's title, body and rationale in turn, sv before en, separated by
 *     U+001F; a text that is missing is empty
 */
public record TextVersion(
        int number, String contentHash, Words titles, Words bodies, Words rationales, Instant writtenAt) {

    static TextVersion of(int number, RecommendationText text, Instant now) {
        return new TextVersion(number, hash(text), text.titles(), text.bodies(), text.rationales(), now);
    }

    boolean says(RecommendationText text) {
        return contentHash.equals(hash(text));
    }

    static String hash(RecommendationText text) {
        var content = new StringBuilder();
        for (var words : new Words[] {text.titles(), text.bodies(), text.rationales()}) {
            content.append(words.sv() == null ? "" : words.sv()).append('\u001f');
        }
        for (var words : new Words[] {text.titles(), text.bodies(), text.rationales()}) {
            content.append(words.en() == null ? "" : words.en()).append('\u001f');
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
