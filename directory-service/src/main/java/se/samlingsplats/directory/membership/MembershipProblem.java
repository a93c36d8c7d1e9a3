package se.samlingsplats.directory.membership;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about members and invitations can be refused. */
abstract sealed class MembershipProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private MembershipProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class NoSuchActor extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        NoSuchActor() {
            super(Kind.NOT_FOUND, "actor-not-found", "There is no such actor");
        }
    }

    static final class NoSuchMember extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        NoSuchMember() {
            super(Kind.NOT_FOUND, "member-not-found", "The actor has no such member");
        }
    }

    static final class NotAMember extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        NotAMember() {
            super(Kind.FORBIDDEN, "not-a-member", "Only those who speak for the actor may see this");
        }
    }

    static final class NotAnOwner extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        NotAnOwner() {
            super(Kind.FORBIDDEN, "not-an-owner", "Only the actor's owners decide who speaks for it");
        }
    }

    static final class LastOwner extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        LastOwner() {
            super(
                    Kind.CONFLICT,
                    "last-owner",
                    "The last owner cannot go; make somebody else an owner first, or ask a curator");
        }
    }

    static final class TooManyMembers extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        TooManyMembers() {
            super(Kind.CONFLICT, "too-many-members", "At most " + Members.MOST + " people speak for one actor");
        }
    }

    static final class NoSuchInvitation extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        NoSuchInvitation() {
            super(
                    Kind.NOT_FOUND,
                    "invitation-not-found",
                    "There is no such invitation: it was used, taken back, has expired, or the code is another");
        }
    }

    static final class InvitedAlready extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        InvitedAlready() {
            super(
                    Kind.CONFLICT,
                    "invited-already",
                    "This address has an open invitation; take it back to send another",
                    new FieldError("/email", "invited-already", "This address has an open invitation"));
        }
    }

    static final class TooManyInvitations extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        TooManyInvitations() {
            super(Kind.TOO_MANY, "too-many-invitations", "Too many invitations are open; take one back first");
        }
    }

    static final class TooManyLetters extends MembershipProblem {
        private static final long serialVersionUID = 1L;

        TooManyLetters() {
            super(
                    Kind.TOO_MANY,
                    "too-many-letters",
                    "The address has got many letters today, or you have sent many; try again tomorrow",
                    new FieldError("/email", "too-many-letters", "The address has got many letters today"));
        }
    }
}
