// Takes the offline copies of this site away from every browser that has some, and then itself.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const copies = `offline ${new URL(self.registration.scope).pathname}`;
  event.waitUntil(
    Promise.all([caches.delete(copies), caches.delete(`${copies} foreign`), self.registration.unregister()]),
  );
});
