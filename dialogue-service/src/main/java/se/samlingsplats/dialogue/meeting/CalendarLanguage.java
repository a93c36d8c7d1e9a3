package se.samlingsplats.dialogue.meeting;

/** In which language a calendar is read; names as in the address. */
enum CalendarLanguage {
    sv("Möten – Samlingsplats", "Inställt: ", ""),
    en("Meetings – Samlingsplats", "Cancelled: ", "/en");

    final String title;
    final String cancelled;
    final String path;

    CalendarLanguage(String title, String cancelled, String path) {
        this.title = title;
        this.cancelled = cancelled;
        this.path = path;
    }
}
