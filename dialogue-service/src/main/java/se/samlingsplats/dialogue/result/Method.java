package se.samlingsplats.dialogue.result;

/** How the groups were found, in words for everybody. */
record Method(String sv, String en) {

    static final Method WORDS = new Method("""
            Den som har röstat på minst sju påståenden (eller alla, om de är färre) räknas in i grupperna. Två axlar \
            läggs där åsikterna skiljer sig mest, räknat på allas röster; ett påstående som någon inte har sett räknas \
            som genomsnittet. De som står nära varandra blir en grupp. Antalet grupper, två till fem, är det som skiljer \
            dem tydligast. Är inget antal tydligt säger vi att det inte finns några tydliga grupper. Siffror visas från \
            tjugo röstande och ändras i steg om minst fem. Grupper under fem visas inte. Gruppers storlek avrundas till \
            femtal och deras svar till hela fem procent. Rösterna är frivilliga: de visar vad de som röstade tycker, \
            inte vad alla tycker.""", """
            Whoever voted on at least seven statements (or on all, if they are fewer) counts for the groups. Two axes \
            are laid where opinions differ most, by everybody's votes; a statement that somebody has not seen counts as \
            the average. Those who stand close together become a group. The number of groups, two to five, is the one \
            that keeps them apart most clearly. Where no number does, we say that there are no clear groups. Figures \
            appear from twenty voters and move in steps of at least five. Groups under five are not shown. The size of \
            a group is rounded to fives and its answers to whole fives of a per cent. Votes are given freely: they show \
            what those think who voted, not what everybody thinks.""");
}
