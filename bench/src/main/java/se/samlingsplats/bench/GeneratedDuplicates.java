package se.samlingsplats.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Organisations with names as they are given: a word of their own among words that many have; some entered twice. */
final class GeneratedDuplicates {
    private static final List<String> FIRST = List.of(
            "Social", "Ideell", "Hållbar", "Ung", "Grön", "Öppen", "Lokal", "Digital", "Trygg", "Fri", "Ny", "Nordisk",
            "Kreativ", "Levande", "Stark", "Modern");
    private static final List<String> MIDDLE = List.of(
            "innovation",
            "omsorg",
            "utbildning",
            "integration",
            "arbetsmarknad",
            "delaktighet",
            "folkhälsa",
            "kultur",
            "återbruk",
            "finansiering",
            "landsbygd",
            "tillgänglighet",
            "mötesplats",
            "idrott",
            "teater",
            "musik",
            "friluftsliv",
            "matlagning",
            "odling");
    private static final List<String> LAST = List.of(
            "föreningen",
            "stiftelsen",
            "kooperativet",
            "nätverket",
            "byrån",
            "labbet",
            "samverkan",
            "forum",
            "centrum");
    private static final List<String> PLACES = List.of(
            "Karlstad",
            "Härnösand",
            "Älvsbyn",
            "Åre",
            "Skellefteå",
            "Malmö",
            "Göteborg",
            "Umeå",
            "Kalmar",
            "Växjö",
            "Örebro",
            "Gävle",
            "Falun",
            "Luleå",
            "Visby",
            "Borås",
            "Lund",
            "Mora",
            "Kiruna",
            "Ystad");
    private static final List<String> SYLLABLES = List.of(
            "ba", "be", "bo", "da", "de", "do", "fa", "fo", "ga", "go", "ha", "he", "ka", "ko", "la", "li", "lo", "ma",
            "mi", "mo", "na", "ne", "no", "ra", "re", "ri", "ro", "sa", "se", "so", "ta", "te", "ti", "to", "va", "vi");
    private static final int OWN_WORDS = 30_000;

    private final Random random;
    private final List<String> own = new ArrayList<>();
    private final List<Made> actors = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    record Made(int number, String name, String website, double latitude, double longitude) {}

    /** Numbers of the two entries, the lower first. */
    record Pair(int first, int second) {}

    GeneratedDuplicates(long seed, int count, int twice) {
        random = new Random(seed);
        for (int i = 0; i < OWN_WORDS; i++) {
            own.add(word(2 + random.nextInt(3)));
        }
        for (int number = 1; number <= count - twice; number++) {
            actors.add(made(number, name(), website()));
        }
        for (int number = count - twice + 1; number <= count; number++) {
            var first = actors.get(random.nextInt(count - twice));
            var website = number % 2 == 0 ? first.website : website();
            pairs.add(new Pair(first.number, number));
            actors.add(new Made(number, again(first.name, number % 4), website, first.latitude, first.longitude));
        }
    }

    List<Made> actors() {
        return actors;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** A name as it was entered the second time. */
    String asked(int number) {
        return actors.get(pairs.get(number % pairs.size()).second - 1).name;
    }

    private Made made(int number, String name, String website) {
        return new Made(number, name, website, 55.4 + random.nextDouble() * 13, 11 + random.nextDouble() * 10);
    }

    private String name() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> title(pick(own)) + "s " + pick(MIDDLE) + "s" + pick(LAST) + " i " + pick(PLACES);
            case 5, 6, 7 -> pick(FIRST) + " " + pick(MIDDLE) + " " + title(pick(own));
            default -> title(pick(own)) + " " + pick(FIRST) + " " + pick(LAST);
        };
    }

    private String again(String name, int how) {
        return switch (how) {
            case 0 -> name + " ek. för.";
            case 1 -> {
                int at = 2 + random.nextInt(Math.max(1, name.length() - 4));
                yield name.substring(0, at) + name.substring(at + 1);
            }
            case 2 -> name.replace('å', 'a').replace('ä', 'a').replace('ö', 'o').toUpperCase(java.util.Locale.ROOT);
            default -> {
                var words = new ArrayList<>(Arrays.asList(name.split(" ")));
                Collections.rotate(words, 1);
                yield String.join(" ", words);
            }
        };
    }

    private String website() {
        return "https://www." + pick(own) + random.nextInt(1_000) + ".se/" + (random.nextBoolean() ? "" : "om");
    }

    private String word(int syllables) {
        var text = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            text.append(pick(SYLLABLES));
        }
        return text.toString();
    }

    private static String title(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
