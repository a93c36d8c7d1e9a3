package se.samlingsplats.directory.needspicture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.reference.CodeList;
import se.samlingsplats.directory.reference.ReferenceData;

/**
 * Which needs are asked for.
 *
 * @param asOf the day on which the needs were there
 * @param recordedAsOf what was known then
 * @param filter codes by parameter; a need that is national is in every county
 */
public record PictureQuestion(LocalDate asOf, Instant recordedAsOf, Filter filter) {

    public static final Filter ALL = new Filter(null, null, null, null, null);

    public record Filter(
            @Nullable String needArea,
            @Nullable String supportType,
            @Nullable String stage,
            @Nullable String county,
            @Nullable String challenge) {

        public Filter {
            known("needArea", CodeList.NEED_AREAS, needArea);
            known("supportType", CodeList.SUPPORT_TYPES, supportType);
            known("stage", CodeList.STAGES, stage);
            known("county", CodeList.COUNTIES, county);
            known("challenge", CodeList.CHALLENGES, challenge);
        }

        private static void known(String parameter, CodeList list, @Nullable String code) {
            if (code != null && !ReferenceData.load().has(list, code)) {
                throw new PictureProblem(parameter);
            }
        }

        /** What a need must fulfil, only of what is asked: the database plans for that. */
        String where() {
            var all = new StringJoiner(" AND ")
                    .add("recorded @> CAST(:recordedAsOf AS timestamptz) AND valid @> CAST(:asOf AS date)")
                    .add("state <> 'RETIRED'");
            add(all, needArea, "need_area = :needArea");
            add(all, supportType, ":supportType = ANY (support_types)");
            add(all, stage, ":stage = ANY (stages)");
            add(all, county, "(:county = ANY (counties) OR national)");
            add(all, challenge, ":challenge = ANY (challenges)");
            return all.toString();
        }

        private static void add(StringJoiner all, @Nullable String code, String condition) {
            if (code != null) {
                all.add(condition);
            }
        }
    }

    Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        all.put("recordedAsOf", recordedAsOf.toString());
        all.put("asOf", asOf.toString());
        put(all, "needArea", filter.needArea);
        put(all, "supportType", filter.supportType);
        put(all, "stage", filter.stage);
        put(all, "county", filter.county);
        put(all, "challenge", filter.challenge);
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
