/** The browser of the tests is the one that prints the posters. */
export { CHROMIUM_ARGS, findChromium } from '../src/kit/chromium.ts'
