package se.samlingsplats.dialogue.facilitator;

import java.util.HashSet;
import java.util.UUID;
import se.samlingsplats.web.Caller;

/**
 * How the right in one dialogue stands among a caller's roles: {@code facilitator:<dialogue>}. No realm has such a role,
 * and it says for which dialogue it holds, so that it can be handed on without a second look.
 */
public final class Facilitating {

    private static final String ROLE = "facilitator";

    private Facilitating() {}

    static Caller in(UUID dialogue, Caller caller) {
        var roles = new HashSet<>(caller.roles());
        roles.add(scoped(dialogue));
        return new Caller(caller.subject(), java.util.Set.copyOf(roles));
    }

    /** Curators facilitate every dialogue. */
    public static boolean may(Caller caller, UUID dialogue) {
        return caller.isCurator() || caller.roles().contains(scoped(dialogue));
    }

    public static void must(Caller caller, UUID dialogue) {
        if (!may(caller, dialogue)) {
            throw new FacilitatorProblem.NotFacilitator();
        }
    }

    /** The one word that history shows instead of a person. */
    public static String role(Caller caller, UUID dialogue) {
        return !caller.isCurator() && may(caller, dialogue) ? ROLE : caller.role();
    }

    private static String scoped(UUID dialogue) {
        return ROLE + ":" + dialogue;
    }
}
