/** `client:lisible`: an island that its page answers without comes once the page can be read. */
import { onceReadable } from './lisible.ts'

export default (load: () => Promise<() => Promise<void>>): void =>
  onceReadable(() => void load().then((hydrate) => hydrate()))
