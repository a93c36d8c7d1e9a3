package se.samlingsplats.search.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an offer says of who may have it and when; the rest of its public state is left unread. */
public record Offer(
        String id,
        @Nullable String slug,
        Map<String, String> titles,
        @Nullable Owner owner,
        List<String> needAreas,
        List<String> supportTypes,
        List<String> stages,
        Eligibility eligibility,
        @Nullable String reach,
        List<String> counties,
        @Nullable String jurisdiction,
        @Nullable MoneyRange ticket,
        @Nullable Intake intake,
        @Nullable Capacity capacity,
        @Nullable String status,
        @Nullable Instant assuredAt,
        @Nullable Instant updatedAt) {

    private static final List<String> OURS = List.of("SE", "EU");

    public Offer {
        titles = Objects.requireNonNullElse(titles, Map.of());
        needAreas = present(needAreas);
        supportTypes = present(supportTypes);
        stages = present(stages);
        eligibility = Objects.requireNonNullElse(eligibility, Eligibility.EVERYONE);
        counties = present(counties);
    }

    public record Owner(@Nullable String actorId, @Nullable String name) {}

    /** In the language, else in one there is. */
    public String title(String language) {
        return Stream.concat(Stream.of(language, "sv", "en").map(titles::get), titles.values().stream())
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse("");
    }

    public boolean hasDates() {
        return intake != null && (intake.opensAt() != null || intake.closesAt() != null);
    }

    boolean isActive() {
        return "ACTIVE".equals(status);
    }

    /** Where it is given; empty: everywhere. */
    List<String> area() {
        return "REGIONAL".equals(reach) ? counties : List.of();
    }

    /** In one country only, and that is another. */
    boolean isElsewhere() {
        return "NATIONAL".equals(reach) && jurisdiction != null && !OURS.contains(jurisdiction);
    }

    /** Its stages as they are described, where no rule is made of any. */
    List<String> describedStages() {
        return eligibility.stages().isEmpty() ? stages : List.of();
    }

    /** What may be applied for, where that is a rule. */
    @Nullable
    MoneyRange amount() {
        var amount = eligibility.amount();
        return amount == null || amount.isUnbounded() ? null : amount;
    }

    /** What is given, where there is no rule of what may be applied for. */
    @Nullable
    MoneyRange describedAmount() {
        return amount() != null || ticket == null || ticket.isUnbounded() ? null : ticket;
    }

    static List<String> present(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
