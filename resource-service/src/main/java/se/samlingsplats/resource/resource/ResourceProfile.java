package se.samlingsplats.resource.resource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a resource. Request body, stored document and part of the event alike. */
record ResourceProfile(
        @NotNull @Valid Texts titles,
        @Nullable @Valid Texts summaries,
        @NotNull ResourceType type,
        @Size(max = 20) List<@NotNull @NotBlank @Size(max = 200) String> creators,
        @Nullable @Size(min = 1, max = 200) String publisher,
        @Nullable Issued issued,

        @Nullable
        @Pattern(regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", message = "must be a language tag such as sv")
        String language,

        @NotNull @KnownLicence String licence,
        @Size(max = 6) List<@NotNull Audience> audience,
        @Size(max = 5) List<@NotNull Stage> stages,
        @Size(max = 5) List<@NotNull NeedArea> needAreas,
        @Size(max = 40) List<@NotNull @SdgCode String> sdgTargets,
        @Size(max = 10) List<@NotNull Challenge> challenges,
        @Size(max = 20) List<@NotNull @Valid Link> links) {

    /** A list that is left out is an empty one. */
    ResourceProfile {
        creators = orEmpty(creators);
        audience = orEmpty(audience);
        stages = orEmpty(stages);
        needAreas = orEmpty(needAreas);
        sdgTargets = orEmpty(sdgTargets);
        challenges = orEmpty(challenges);
        links = orEmpty(links);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
