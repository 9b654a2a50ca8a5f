/** How long a text takes when it is read aloud to someone who writes a number down. */

/** Slower than the 180 words a minute of a news reader: who listens takes notes. */
const MOTS_PAR_MINUTE = 150

/** Seconds to read `texte` aloud in French, rounded up. */
export function secondesDites(texte: string): number {
  return Math.ceil((motsDits(texte) * 60) / MOTS_PAR_MINUTE)
}

/** Words as spoken: « l’urgence » is one, « Neuville-aux-Bois » three, « 45 » two (quarante-cinq), « 2024 » four. */
function motsDits(texte: string): number {
  return texte
    .split(/[\s\u00a0-]+/)
    .filter((mot) => /[\p{L}\d]/u.test(mot))
    .reduce((somme, mot) => somme + (mot.match(/\d/g)?.length ?? 1), 0)
}
