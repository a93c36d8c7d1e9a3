package se.samlingsplats.dialogue.recommendation;

import se.samlingsplats.dialogue.document.Words;

/** What a recommendation says: in a line, in full, and why. */
record RecommendationText(Words titles, Words bodies, Words rationales) {}
