package se.samlingsplats.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;

/** Known items and graded questions over a small corpus of made-up bodies. */
class RelevanceTest extends SearchServiceTest {

    private static final List<String> NAMES = List.of(
            "Länsstyrelsen i Norrstrands län",
            "Länsstyrelsen i Söderviks län",
            "Socialnämnden i Norrstrand",
            "Arbetsförmedlingen Söderviks kontor",
            "Myndigheten för ungdomsfrågor i Norrstrand",
            "Folkhälsoinstitutet Ljungby strand",
            "Kooperativet Hand i hand",
            "Äldreomsorgsförvaltningen Östra Ljusdal",
            "Föreningen Grannar i samverkan",
            "Stiftelsen Öppna dörrar",
            "Norrstrands tingsrätt",
            "Kammarrätten i Södervik",
            "Åkerö mötesplats för nyanlända",
            "Innovationsfonden Gnistan",
            "Studieförbundet Bildning för alla",
            "Skärgårdens kulturförening",
            "Mikrokreditbanken Fröet",
            "Högskolan i Väderö",
            "Kvinnojouren Ängeln",
            "Återbruksverkstaden Kretsen",
            "Social inkubator Språngbrädan",
            "Brukarkooperativet Vindruvan",
            "Ungdomsgården Lönnen",
            "Hemlösas hus i Älvköping");

    private static final Map<String, UUID> IDS = new LinkedHashMap<>();
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "Innovationsfonden Gnistan", "Ger finansiering till sociala företag i tidiga skeden.",
            "Äldreomsorgsförvaltningen Östra Ljusdal", "Arbetar mot ensamhet bland äldre.",
            "Social inkubator Språngbrädan", "Stöd till samhällsentreprenörer som vill växa.",
            "Arbetsförmedlingen Söderviks kontor", "Insatser mot långtidsarbetslöshet.",
            "Folkhälsoinstitutet Ljungby strand", "Kunskap om psykisk ohälsa hos unga.",
            "Hemlösas hus i Älvköping", "Bostäder och boendestöd för hemlösa.");

    @BeforeEach
    void corpus() {
        if (IDS.isEmpty()) {
            var records = new ArrayList<ProducerRecord<String, byte[]>>();
            for (var name : NAMES) {
                var id = UUID.randomUUID();
                IDS.put(name, id);
                var state = States.actor(id, 2, name).with("sector", "INTERNATIONAL");
                if (DESCRIPTIONS.containsKey(name)) {
                    state.with("descriptions", Map.of("sv", DESCRIPTIONS.get(name)));
                }
                records.add(EVENTS.record("directory.actor", "published", id.toString(), "2", state.json()));
            }
            EVENTS.sendAll(records);
        }
        awaitTotal("sector=INTERNATIONAL", NAMES.size());
    }

    @Test
    void aKnownNameIsTheFirstHit() {
        assertThat(meanReciprocalRank(name -> name)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aKnownNameWithoutDotsIsAmongTheFirst() {
        assertThat(meanReciprocalRank(RelevanceTest::withoutDots)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void aKnownNameWithOneTypoIsAmongTheFirst() {
        assertThat(meanReciprocalRank(RelevanceTest::withTypo)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void compoundsAndTheirPartsFindEachOther() {
        var recovered = Map.of(
                "omsorg om äldre", "Äldreomsorgsförvaltningen Östra Ljusdal",
                "förvaltning", "Äldreomsorgsförvaltningen Östra Ljusdal",
                "fond", "Innovationsfonden Gnistan",
                "företagsfinansiering", "Innovationsfonden Gnistan",
                "arbetslöshet", "Arbetsförmedlingen Söderviks kontor",
                "bank", "Mikrokreditbanken Fröet",
                "folkhälsa", "Folkhälsoinstitutet Ljungby strand",
                "ungdom", "Ungdomsgården Lönnen",
                "samhällsstöd", "Social inkubator Språngbrädan",
                "stöd boende", "Hemlösas hus i Älvköping");
        var missed = new ArrayList<String>();
        recovered.forEach((question, name) -> {
            if (rank(question, name) == 0) {
                missed.add(question);
            }
        });
        assertThat(missed).hasSizeLessThanOrEqualTo(recovered.size() / 5);
    }

    @Test
    void gradedQuestionsPutTheRightAnswerFirst() {
        var answers = Map.of(
                "ensamhet äldre", "Äldreomsorgsförvaltningen Östra Ljusdal",
                "finansiering socialt företag", "Innovationsfonden Gnistan",
                "psykisk ohälsa unga", "Folkhälsoinstitutet Ljungby strand",
                "långtidsarbetslösa", "Arbetsförmedlingen Söderviks kontor",
                "lansstyrelsen norrstrand", "Länsstyrelsen i Norrstrands län",
                "tingsrätten", "Norrstrands tingsrätt",
                "hogskola", "Högskolan i Väderö",
                "kulturföreningar", "Skärgårdens kulturförening",
                "inkubatorer", "Social inkubator Språngbrädan");
        var sum = answers.entrySet().stream()
                .mapToDouble(each -> reciprocal(rank(each.getKey(), each.getValue())))
                .sum();
        assertThat(sum / answers.size()).isGreaterThanOrEqualTo(0.85);
    }

    private double meanReciprocalRank(UnaryOperator<String> typed) {
        return NAMES.stream()
                .mapToDouble(name -> reciprocal(rank(typed.apply(name), name)))
                .average()
                .orElseThrow();
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : 1.0 / rank;
    }

    /** From 1; 0 when it isn't among the first ten. */
    private int rank(String question, String name) {
        var ids = search("sector=INTERNATIONAL&limit=10&q=" + encoded(question))
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("id").asString())
                .toList();
        return ids.indexOf(String.valueOf(IDS.get(name))) + 1;
    }

    private static String withoutDots(String name) {
        return name.replaceAll("[åä]", "a")
                .replace("ö", "o")
                .replaceAll("[ÅÄ]", "A")
                .replace("Ö", "O");
    }

    /** Two letters of the longest word change places. */
    private static String withTypo(String name) {
        var longest = List.of(name.split(" ")).stream()
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
        var at = longest.length() / 2;
        var wrong = longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return name.replace(longest, wrong);
    }
}
