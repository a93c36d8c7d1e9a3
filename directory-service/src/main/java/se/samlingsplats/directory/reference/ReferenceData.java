package se.samlingsplats.directory.reference;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The code lists in memory. They change with the program only, so reading them once is enough. */
public final class ReferenceData {

    private static final ReferenceData LOADED = new ReferenceData();

    private final Map<CodeList, PublishedList> lists = new EnumMap<>(CodeList.class);
    private final Map<CodeList, Map<String, Code>> codes = new EnumMap<>(CodeList.class);

    private ReferenceData() {
        var json = JsonMapper.shared();
        for (var list : CodeList.values()) {
            var items = json.readValue(text(list), new TypeReference<java.util.List<Code>>() {});
            var byCode = new LinkedHashMap<String, Code>();
            items.forEach(item -> byCode.put(item.code(), item));
            codes.put(list, byCode);
            lists.put(list, PublishedList.of(list, items));
        }
    }

    public static ReferenceData load() {
        return LOADED;
    }

    /** Targets of the sustainable development goals are codes beside the goals: {@code 8} and {@code 8.5}. */
    public boolean has(CodeList list, String code) {
        return code(list, code) != null;
    }

    public @Nullable Code code(CodeList list, String code) {
        return Objects.requireNonNull(codes.get(list)).get(code);
    }

    public Set<String> codes(CodeList list) {
        return Objects.requireNonNull(codes.get(list)).keySet();
    }

    /** A municipality's code starts with its county's. */
    public static @Nullable String countyOf(@Nullable String municipality) {
        return municipality == null ? null : municipality.substring(0, 2);
    }

    /** The middle of a municipality, for those who gave no better place. */
    public Optional<Centroid> centroidOf(String municipality) {
        return Optional.ofNullable(code(CodeList.MUNICIPALITIES, municipality)).map(Code::centroid);
    }

    /** Codes by label in either language, for look-ups in imported files; labels that two codes share are left out. */
    public Map<String, String> codesByLabel(CodeList list) {
        return Objects.requireNonNull(codes.get(list)).values().stream()
                .flatMap(code -> code.labels().values().stream().distinct().map(label -> Map.entry(label, code.code())))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    PublishedList published(CodeList list) {
        return Objects.requireNonNull(lists.get(list));
    }

    /** Changes when any list does. */
    String version() {
        return PublishedList.hash(
                lists.values().stream().map(PublishedList::version).collect(joining()));
    }

    Iterable<PublishedList> all() {
        return Arrays.stream(CodeList.values()).map(this::published).toList();
    }

    private static byte[] text(CodeList list) {
        try (var file = ReferenceData.class.getResourceAsStream("/reference/" + list.path() + ".json")) {
            return Objects.requireNonNull(file, "each code list has a file").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
