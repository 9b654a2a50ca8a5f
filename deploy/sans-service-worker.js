/** The service worker of a site that wants none any more (SERVICE_WORKER=non): it deletes every copy, then itself. */
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (evenement) => evenement.waitUntil(partir()))

async function partir() {
  for (const nom of await caches.keys()) await caches.delete(nom)
  await self.registration.unregister()
}
