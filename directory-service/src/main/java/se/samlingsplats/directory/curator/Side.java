package se.samlingsplats.directory.curator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.text.Slug;

/**
 * An organisation that a curator belongs to, with what it gives.
 *
 * @param county where it sits
 */
record Side(
        UUID actor,
        List<String> names,
        boolean funder,
        @Nullable String county,
        List<Given> gives) {

    /** @param counties none: everywhere */
    record Given(List<String> supportTypes, List<String> counties) {

        boolean meets(Matter matter) {
            return Rights.together(supportTypes, matter.supportTypes())
                            .findAny()
                            .isPresent()
                    && meet(counties, matter.counties());
        }
    }

    boolean owns(Matter matter) {
        return actor.equals(matter.owner())
                || (matter.ownerName() != null
                        && names.stream().map(Side::folded).anyMatch(folded(matter.ownerName())::equals));
    }

    /** A funder that has told of no offers competes with every offer where it sits. */
    boolean competesWith(Matter matter) {
        return funder
                && (gives.isEmpty()
                        ? meet(county == null ? List.of() : List.of(county), matter.counties())
                        : gives.stream().anyMatch(given -> given.meets(matter)));
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.isEmpty()
                || others.isEmpty()
                || Rights.together(some, others).findAny().isPresent();
    }

    private static String folded(String name) {
        return Slug.of(name, name);
    }
}
