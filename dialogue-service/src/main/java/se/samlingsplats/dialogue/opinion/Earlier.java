package se.samlingsplats.dialogue.opinion;

/**
 * What is remembered of a voter from the last time.
 *
 * @param isGrouped who was in is still in, also with fewer votes than is asked of the others
 * @param label of the group, from 0; −1 for none
 */
public record Earlier(boolean isGrouped, int label) {

    public static final Earlier NONE = new Earlier(false, -1);
}
