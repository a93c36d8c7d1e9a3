package se.samlingsplats.directory.needspicture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.reference.CodeList;
import se.samlingsplats.directory.reference.ReferenceData;

/**
 * Which needs are asked for, and which part of them: those after one of a severity, the most severe first.
 *
 * @param asOf the day on which the needs were there
 * @param recordedAsOf what was known then; null for now
 */
public record PictureQuestion(
        LocalDate asOf, @Nullable Instant recordedAsOf, Filter filter, int severity, UUID after, int limit) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int ABOVE_ALL = 6;

    /** All needs of a day as they are known now. */
    public static PictureQuestion everything(LocalDate asOf) {
        return from(asOf, null, new Filter(null, null, null, null, null), Integer.MAX_VALUE);
    }

    static PictureQuestion from(LocalDate asOf, @Nullable Instant recordedAsOf, Filter filter, int limit) {
        return new PictureQuestion(asOf, recordedAsOf, filter, ABOVE_ALL, FIRST, limit);
    }

    /** A need that is national is in every county. */
    record Filter(
            @Nullable String needArea,
            @Nullable String supportType,
            @Nullable String stage,
            @Nullable String county,
            @Nullable String challenge) {

        Filter {
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

        /** Only what is asked for: the database plans for that. */
        String where() {
            var all = new StringJoiner(" ");
            add(all, needArea, "AND need_area = :needArea");
            add(all, supportType, "AND :supportType = ANY (support_types)");
            add(all, stage, "AND :stage = ANY (stages)");
            add(all, county, "AND (:county = ANY (counties) OR national)");
            add(all, challenge, "AND :challenge = ANY (challenges)");
            return all.toString();
        }

        private static void add(StringJoiner all, @Nullable String code, String condition) {
            if (code != null) {
                all.add(condition);
            }
        }

        Map<String, String> parameters() {
            var all = new LinkedHashMap<String, String>();
            put(all, "needArea", needArea);
            put(all, "supportType", supportType);
            put(all, "stage", stage);
            put(all, "county", county);
            put(all, "challenge", challenge);
            return all;
        }

        private static void put(Map<String, String> all, String name, @Nullable String value) {
            if (value != null) {
                all.put(name, value);
            }
        }
    }
}
