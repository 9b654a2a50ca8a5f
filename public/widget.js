/* Gives each widget of « Quel numéro appeler ? » on this page the height that it asks for. Optional. */
;(() => {
  const { origin } = new URL(document.currentScript.src)
  const cadres = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/widget/`))
  addEventListener('message', ({ origin: emetteur, source, data }) => {
    const hauteur = emetteur === origin && data?.quelNumeroAppeler?.hauteur
    if (!Number.isInteger(hauteur) || hauteur < 100 || hauteur > 3000) return
    for (const cadre of cadres()) if (cadre.contentWindow === source) cadre.style.height = `${hauteur}px`
  })
  // Those that were there before this script have already spoken.
  for (const cadre of cadres()) cadre.contentWindow.postMessage('quelNumeroAppeler', origin)
})()
