/** The last word of the key under which all residents of the centre are held: the list need not bring what keeps it. */
export const ROSTER = 'roster';
