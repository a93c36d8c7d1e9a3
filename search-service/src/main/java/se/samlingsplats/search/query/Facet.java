package se.samlingsplats.search.query;

import java.util.Arrays;
import java.util.Optional;

/** What a search can be narrowed by. */
enum Facet {
    TYPE("type", "type", 30),
    SECTOR("sector", "sector", 20),
    ROLE("role", "roles", 20),
    COUNTRY("country", "country", 80),
    COUNTY("county", "county", 30),
    MUNICIPALITY("municipality", "municipality", 50),
    NEED_AREA("needArea", "needArea", 10),
    SUPPORT_TYPE("supportType", "supportType", 30),
    STAGE("stage", "stage", 10),
    SDG("sdg", "sdg", 200),
    CHALLENGE("challenge", "challenge", 50);

    final String parameter;
    final String field;
    final int size;

    Facet(String parameter, String field, int size) {
        this.parameter = parameter;
        this.field = field;
        this.size = size;
    }

    static Optional<Facet> named(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(parameter))
                .findFirst();
    }
}
