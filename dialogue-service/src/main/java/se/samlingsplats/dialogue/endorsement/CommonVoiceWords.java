package se.samlingsplats.dialogue.endorsement;

import java.util.Map;
import java.util.stream.Collectors;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Failing;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Verdict;

/** Says in words what the rule of the common voice came to, and which part of it fails. */
public final class CommonVoiceWords {

    private static final Map<String, String> SWEDISH = Map.of(
            "PUBLIC", "offentlig sektor",
            "PRIVATE", "näringsliv",
            "CIVIL_SOCIETY", "civilsamhälle",
            "ACADEMIA", "akademi",
            "INTERNATIONAL", "internationella organisationer",
            "OTHER", "annan sektor",
            "UNKNOWN", "sektor inte bekräftad");
    private static final Map<String, String> ENGLISH = Map.of(
            "PUBLIC", "the public sector",
            "PRIVATE", "business",
            "CIVIL_SOCIETY", "civil society",
            "ACADEMIA", "academia",
            "INTERNATIONAL", "international organisations",
            "OTHER", "another sector",
            "UNKNOWN", "sector not confirmed");

    private CommonVoiceWords() {}

    public static Words of(Verdict verdict) {
        return new Words(in(verdict, "sv"), in(verdict, "en"));
    }

    public static String sector(String code, String language) {
        var names = "en".equals(language) ? ENGLISH : SWEDISH;
        return names.getOrDefault(CommonVoice.rolledUp(code), code);
    }

    private static String in(Verdict verdict, String language) {
        var english = language.equals("en");
        if (verdict.isCommon()) {
            var sectors = verdict.sectors().stream()
                    .filter(CommonVoice.Sector::counts)
                    .map(each -> sector(each.sector(), language))
                    .collect(Collectors.joining(", "));
            return (english ? "A common voice of: " : "Gemensam röst av: ") + sectors + ".";
        }
        return (english ? "Not a common voice. " : "Inte en gemensam röst. ")
                + verdict.failing().stream()
                        .map(each -> english ? english(each) : swedish(each))
                        .collect(Collectors.joining(" "));
    }

    private static String swedish(Failing failing) {
        var sector = failing.sector() == null ? "" : sector(failing.sector(), "sv");
        return switch (failing.part()) {
            case TOO_FEW_SECTORS ->
                failing.have() + " av minst " + failing.need() + " sektorer har minst "
                        + CommonVoice.ORGANISATIONS_NEEDED + " organisationer som tagit ställning.";
            case TOO_FEW_ORGANISATIONS ->
                "I " + sector + " har " + failing.have() + " av minst " + failing.need() + " tagit ställning.";
            case TOO_LITTLE_SUPPORT ->
                "I " + sector + " stöder " + failing.have() + "; det behövs minst " + failing.need() + ".";
        };
    }

    private static String english(Failing failing) {
        var sector = failing.sector() == null ? "" : sector(failing.sector(), "en");
        return switch (failing.part()) {
            case TOO_FEW_SECTORS ->
                failing.have() + " of at least " + failing.need() + " sectors have at least "
                        + CommonVoice.ORGANISATIONS_NEEDED + " organisations that took a stance.";
            case TOO_FEW_ORGANISATIONS ->
                "In " + sector + ", " + failing.have() + " of at least " + failing.need() + " took a stance.";
            case TOO_LITTLE_SUPPORT ->
                "In " + sector + ", " + failing.have() + " support it; it takes at least " + failing.need() + ".";
        };
    }
}
