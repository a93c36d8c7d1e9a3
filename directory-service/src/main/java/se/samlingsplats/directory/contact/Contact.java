package se.samlingsplats.directory.contact;

/** Personal data. The text of this record says nothing, so that no log does. */
public record Contact(String email, String language) {

    @Override
    public String toString() {
        return "Contact";
    }
}
