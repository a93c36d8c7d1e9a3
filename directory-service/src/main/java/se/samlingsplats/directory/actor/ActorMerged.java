package se.samlingsplats.directory.actor;

import java.util.List;

/**
 * Told within the transaction to those who keep actors' ids: one actor stands for another from now on, or no longer.
 *
 * @param ids of the one that was merged and of those that had been merged into it
 */
public record ActorMerged(List<ActorId> ids, ActorId into, boolean undone, String byRole) {}
