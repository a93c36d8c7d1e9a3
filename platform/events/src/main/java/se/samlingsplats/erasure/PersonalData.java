package se.samlingsplats.erasure;

import java.util.List;

/** What one part of a service has about people, each known by the subject of their tokens. */
public interface PersonalData {

    /** What it is called in the file that a person downloads. */
    String name();

    /** Everything that is there about the person, as it will stand in the file. */
    Object about(String subject);

    /** Leaves nothing of the person; does no harm when repeated. Runs in a transaction with the other parts. */
    void erase(String subject);

    /** Everybody of whom something is there: after a restore they are compared with the ledger, which knows no names. */
    List<String> subjects();
}
