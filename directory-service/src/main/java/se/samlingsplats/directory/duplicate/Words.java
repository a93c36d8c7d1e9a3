package se.samlingsplats.directory.duplicate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.reference.CodeList;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.text.Slug;

/**
 * What two plain names have that the other hasn't, slips of the pen aside.
 *
 * @param misspelt whether words had to be read as others
 */
record Words(List<String> onlyOne, List<String> onlyOther, boolean misspelt) {

    private static final Set<String> PLACES = Stream.of(CodeList.MUNICIPALITIES, CodeList.COUNTIES, CodeList.COUNTRIES)
            .flatMap(list -> ReferenceData.load().codesByLabel(list).keySet().stream())
            .flatMap(label -> Arrays.stream(Slug.of(label, "").split("-")))
            .filter(word -> word.length() > 2)
            .collect(toUnmodifiableSet());

    /** Said or left out, they make no other body. */
    private static final Set<String> NEUTRAL = Set.of("lan", "sverige", "sveriges", "svensk", "svenska", "sweden");

    private static final int SHORTEST_START = 4;
    private static final int LONGEST_REST = 4;

    static Words of(String one, String other) {
        var left = words(one);
        var right = words(other);
        var both = new LinkedHashSet<>(left);
        both.retainAll(right);
        left.removeAll(both);
        right.removeAll(both);
        var misspelt = false;
        for (var word : List.copyOf(left)) {
            var meant = right.stream().filter(each -> isMeant(word, each)).findFirst();
            if (meant.isPresent()) {
                left.remove(word);
                right.remove(meant.get());
                misspelt = true;
            }
        }
        left.removeAll(NEUTRAL);
        right.removeAll(NEUTRAL);
        return new Words(left, right, misspelt);
    }

    private static List<String> words(String plain) {
        return new ArrayList<>(new LinkedHashSet<>(List.of(plain.split(" "))));
    }

    boolean areTheSame() {
        return onlyOne.isEmpty() && onlyOther.isEmpty();
    }

    /** Both have words of their own: Region Örebro län is not Örebro kommun. */
    boolean differOnBothSides() {
        return !onlyOne.isEmpty() && !onlyOther.isEmpty();
    }

    /** The place that makes one a branch, or a body of another place; known ones and those the actors say they are in. */
    @Nullable
    String place(@Nullable String locality, @Nullable String otherLocality) {
        var own = Stream.of(locality, otherLocality)
                .flatMap(each -> each == null ? Stream.of() : Arrays.stream(each.split(" ")))
                .filter(word -> word.length() > 2)
                .collect(toUnmodifiableSet());
        return Stream.concat(onlyOne.stream(), onlyOther.stream())
                .filter(word -> isPlace(word) || own.contains(word) || own.contains(withoutGenitive(word)))
                .findFirst()
                .orElse(null);
    }

    /** One letter wrong, two in long words, or an inflection or abbreviation; places are near each other in letters only. */
    private static boolean isMeant(String word, String other) {
        if (withoutGenitive(word).equals(withoutGenitive(other))) {
            return true;
        }
        var length = Math.min(word.length(), other.length());
        if (length < SHORTEST_START || word.charAt(0) != other.charAt(0) || isPlace(word) || isPlace(other)) {
            return false;
        }
        if (word.startsWith(other) || other.startsWith(word)) {
            return Math.abs(word.length() - other.length()) <= LONGEST_REST;
        }
        var most = length >= 9 ? 2 : length >= 5 ? 1 : 0;
        return most > 0 && new LevenshteinDistance(most).apply(word, other) >= 0;
    }

    private static boolean isPlace(String word) {
        return PLACES.contains(word) || PLACES.contains(withoutGenitive(word));
    }

    private static String withoutGenitive(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
