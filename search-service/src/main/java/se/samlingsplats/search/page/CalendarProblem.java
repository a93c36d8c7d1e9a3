package se.samlingsplats.search.page;

import se.samlingsplats.web.Problem;

/** There is no calendar to give. */
final class CalendarProblem extends Problem {

    private static final long serialVersionUID = 1L;

    CalendarProblem() {
        super(Kind.NOT_FOUND, "no-dates", "There is no such offer, or nobody has said when it opens and closes");
    }
}
