package se.samlingsplats.dialogue.opendata;

import se.samlingsplats.web.Problem;

/** The one way in which open data can be refused. */
final class OpenDataProblem extends Problem {

    private static final long serialVersionUID = 1L;

    OpenDataProblem() {
        super(Kind.NOT_FOUND, "open-file-not-found", "There are comments.csv, groups.csv and datacard.json");
    }
}
