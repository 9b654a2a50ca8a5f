/* Gives each widget of « Quel numéro appeler ? » on this page the height that it asks for. Optional. */
;(() => {
  const { origin } = new URL(document.currentScript.src)
  addEventListener('message', ({ origin: d, source, data }) => {
    const hauteur = d === origin && data?.quelNumeroAppeler?.hauteur
    if (!Number.isInteger(hauteur) || hauteur < 100 || hauteur > 3000) return
    for (const cadre of document.querySelectorAll('iframe'))
      if (cadre.contentWindow === source) cadre.style.height = `${hauteur}px`
  })
})()
