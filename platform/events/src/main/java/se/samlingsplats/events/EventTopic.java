package se.samlingsplats.events;

/**
 * A topic this service owns; declared as a bean it is created, with its dead-letter topic, before anything is sent.
 *
 * @param fromOutbox false where others write to it and this service reads
 */
public record EventTopic(String name, boolean fromOutbox) {

    public EventTopic(String name) {
        this(name, true);
    }
}
