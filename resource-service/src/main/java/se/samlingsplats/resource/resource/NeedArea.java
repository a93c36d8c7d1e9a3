package se.samlingsplats.resource.resource;

/** The five areas of the government's strategy of 2018. */
enum NeedArea {
    FINANCING,
    DEMAND,
    SKILLS,
    IMPACT_MEASUREMENT,
    KNOWLEDGE_AND_MEETING_PLACES
}
