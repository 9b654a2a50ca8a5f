/** The number of the Samu, which answers day and night all over France. Safe for a browser. */

/** Digits as dialled. */
export const SAMU = '15'
