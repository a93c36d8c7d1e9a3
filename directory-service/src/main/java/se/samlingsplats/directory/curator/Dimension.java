package se.samlingsplats.directory.curator;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.reference.CodeList;
import se.samlingsplats.directory.reference.ReferenceData;

/** By what a scope can be bounded. */
enum Dimension {
    COUNTY {
        @Override
        Collection<String> of(String kind, Matter matter) {
            return matter.counties();
        }

        @Override
        Set<String> codes() {
            return ReferenceData.load().codes(CodeList.COUNTIES);
        }
    },
    NEED_AREA {
        @Override
        Collection<String> of(String kind, Matter matter) {
            return matter.needAreas();
        }

        @Override
        Set<String> codes() {
            return ReferenceData.load().codes(CodeList.NEED_AREAS);
        }
    },
    CHALLENGE {
        @Override
        Collection<String> of(String kind, Matter matter) {
            return matter.challenges();
        }

        @Override
        Set<String> codes() {
            return ReferenceData.load().codes(CodeList.CHALLENGES);
        }
    },
    KIND {
        @Override
        Collection<String> of(String kind, Matter matter) {
            return List.of(kind);
        }

        @Override
        Set<String> codes() {
            return Set.of("ACTOR", "OFFER", "NEED", "SOLUTION", "REPORT");
        }
    };

    /** What a matter has of it. */
    abstract Collection<String> of(String kind, Matter matter);

    abstract Set<String> codes();
}
