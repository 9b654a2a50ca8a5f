/** What a command refuses to do, told in French to the person who typed it. */
export class Refus extends Error {}
