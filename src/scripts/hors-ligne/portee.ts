/** What a service worker hears and commands: the part of the standard that ours uses (the DOM types leave it out). */

interface Evenement {
  /** The worker stays awake until then. */
  waitUntil: (fin: Promise<unknown>) => void
}

export interface Demande extends Evenement {
  request: Request
  respondWith: (reponse: Promise<Response>) => void
}

/** `self` in a service worker. */
export interface Portee {
  location: Location
  navigator: { onLine: boolean }
  clients: {
    claim: () => Promise<void>
    matchAll: (choix: { includeUncontrolled: boolean; type: 'window' }) => Promise<{ url: string }[]>
  }
  skipWaiting: () => Promise<void>
  addEventListener: {
    (type: 'install' | 'activate', ecouter: (evenement: Evenement) => void): void
    (type: 'fetch', ecouter: (demande: Demande) => void): void
  }
}
