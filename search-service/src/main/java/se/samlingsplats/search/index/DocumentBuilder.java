package se.samlingsplats.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.index.SearchDocument.Point;
import se.samlingsplats.search.index.SearchDocument.Suggestion;

/** Collects what each kind of document has; what is left out stays empty. */
public final class DocumentBuilder {

    private final UUID id;
    private final long version;
    private final String type;
    private @Nullable String status;
    private @Nullable String slug;
    private List<String> aliases = List.of();
    private Map<String, String> names = Map.of();
    private List<String> otherNames = List.of();
    private Map<String, String> descriptions = Map.of();
    private List<String> otherDescriptions = List.of();
    private Map<String, List<String>> body = Map.of();
    private List<String> related = List.of();
    private List<String> identifiers = List.of();
    private @Nullable String sector;
    private List<String> roles = List.of();
    private @Nullable String country;
    private List<String> county = List.of();
    private @Nullable String municipality;
    private @Nullable String locality;
    private @Nullable Point location;
    private List<String> sdg = List.of();
    private List<String> needArea = List.of();
    private List<String> supportType = List.of();
    private List<String> stage = List.of();
    private @Nullable OfferFacts offer;
    private @Nullable Occasion occasion;
    private List<String> challenge = List.of();
    private @Nullable Integer evidenceLevel;
    private @Nullable Boolean readyToSpread;
    private @Nullable String assuredAt;
    private @Nullable String parent;
    private List<String> references = List.of();
    private @Nullable String sortName;
    private List<Suggestion> suggest = List.of();
    private @Nullable String createdAt;
    private @Nullable String updatedAt;
    private @Nullable String state;

    public DocumentBuilder(UUID id, long version, String type) {
        this.id = id;
        this.version = version;
        this.type = type;
    }

    public DocumentBuilder status(@Nullable String value) {
        status = value;
        return this;
    }

    public DocumentBuilder address(@Nullable String value, List<String> former) {
        slug = value;
        aliases = former;
        return this;
    }

    public DocumentBuilder names(
            Map<String, String> texts, List<String> others, String sortKey, List<Suggestion> suggestions) {
        names = texts;
        otherNames = others;
        sortName = sortKey;
        suggest = suggestions;
        return this;
    }

    public DocumentBuilder descriptions(Map<String, String> texts, List<String> others) {
        descriptions = texts;
        otherDescriptions = others;
        return this;
    }

    public DocumentBuilder body(List<String> sv, List<String> en) {
        body = Map.of("sv", sv, "en", en);
        return this;
    }

    /** Names of others that belong to it. */
    public DocumentBuilder related(List<String> values) {
        related = values;
        return this;
    }

    public DocumentBuilder identifiers(List<String> values) {
        identifiers = values;
        return this;
    }

    public DocumentBuilder kind(@Nullable String sectorCode, List<String> roleCodes) {
        sector = sectorCode;
        roles = roleCodes;
        return this;
    }

    public DocumentBuilder place(
            @Nullable String countryCode, @Nullable String countyCode, @Nullable String municipalityCode) {
        country = countryCode;
        county = countyCode == null ? List.of() : List.of(countyCode);
        municipality = municipalityCode;
        return this;
    }

    public DocumentBuilder counties(@Nullable String countryCode, List<String> countyCodes) {
        country = countryCode;
        county = countyCodes;
        return this;
    }

    public DocumentBuilder spot(@Nullable String name, @Nullable Point point) {
        locality = name;
        location = point;
        return this;
    }

    public DocumentBuilder sdg(List<String> codes) {
        sdg = codes;
        return this;
    }

    /** What it is about, of which kind it is, and for whom. */
    public DocumentBuilder support(List<String> needAreas, List<String> supportTypes, List<String> stages) {
        needArea = needAreas;
        supportType = supportTypes;
        stage = stages;
        return this;
    }

    public DocumentBuilder offer(OfferFacts facts) {
        offer = facts;
        return this;
    }

    public DocumentBuilder occasion(Occasion value) {
        occasion = value;
        return this;
    }

    /** Codes of the challenges it is about. */
    public DocumentBuilder challenge(List<String> codes) {
        challenge = codes;
        return this;
    }

    /** How well it is shown to work, and whether others may take it over. */
    public DocumentBuilder evidence(@Nullable Integer level, @Nullable Boolean ready) {
        evidenceLevel = level;
        readyToSpread = ready;
        return this;
    }

    /** When somebody last said that it is still true; what it is worth is worked out where it is shown. */
    public DocumentBuilder assured(@Nullable String at) {
        assuredAt = at;
        return this;
    }

    public DocumentBuilder parent(@Nullable String id) {
        parent = id;
        return this;
    }

    /** Ids of what it is based on or comes from. */
    public DocumentBuilder references(List<String> ids) {
        references = ids;
        return this;
    }

    public DocumentBuilder times(@Nullable String created, @Nullable String updated) {
        createdAt = created;
        updatedAt = updated;
        return this;
    }

    public DocumentBuilder state(String json) {
        state = json;
        return this;
    }

    public SearchDocument build(boolean hidden) {
        return new SearchDocument(
                id,
                version,
                type,
                hidden,
                status,
                slug,
                aliases,
                names,
                otherNames,
                descriptions,
                otherDescriptions,
                body,
                related,
                identifiers,
                sector,
                roles,
                country,
                county,
                municipality,
                locality,
                location,
                sdg,
                needArea,
                supportType,
                stage,
                offer,
                occasion,
                challenge,
                evidenceLevel,
                readyToSpread,
                assuredAt,
                parent,
                references,
                sortName,
                suggest,
                createdAt,
                updatedAt,
                state,
                null,
                null);
    }
}
