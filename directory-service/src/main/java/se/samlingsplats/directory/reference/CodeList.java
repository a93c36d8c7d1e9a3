package se.samlingsplats.directory.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The code lists, each a file under {@code reference/}. */
public enum CodeList {
    SECTORS,
    ROLES,
    LEVELS,
    LEGAL_FORMS,
    NEED_AREAS,
    SUPPORT_TYPES,
    STAGES,
    COUNTIES,
    MUNICIPALITIES,
    COUNTRIES,
    SDGS,
    CHALLENGES;

    /** As in addresses: {@code legal-forms}. */
    @JsonValue
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CodeList> at(String path) {
        return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
    }
}
