/** What waits until the page can be read: asked for earlier, it would take its share of a poor network. */

/** Milliseconds after which a browser that does not tell when it has painted is waited for no more. */
const MUETTE = 2000

/** Once something is painted, asks for the parts that the build has listed in the page (deploy/morceaux.ts), and does `action`. */
export function onceReadable(action: () => void): void {
  const las = new Promise((resolve) => setTimeout(resolve, MUETTE))
  const lisible = new Promise<void>((resolve) => {
    const guet = new PerformanceObserver((vus) => {
      if (vus.getEntriesByName('first-contentful-paint').length === 0) return
      guet.disconnect()
      resolve()
    })
    guet.observe({ type: 'paint', buffered: true })
  })
  void Promise.race([lisible.catch(() => las), las]).then(() => {
    const suite = document.querySelector<HTMLTemplateElement>('template[data-suite]')
    if (suite) document.head.append(suite.content)
    action()
  })
}
