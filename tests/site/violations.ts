/** What the policy of a page has stopped, from its first byte on. */
import type { Page } from '@playwright/test'

/** To be called before the page is opened; the function that comes back tells « directive address (file:line) ». */
export async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const arrets: string[] = []
    Object.assign(globalThis, { arrets })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      arrets.push(`${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`),
    )
  })
  return () => page.evaluate(() => (globalThis as unknown as { arrets: string[] }).arrets)
}
