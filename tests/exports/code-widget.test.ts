import { describe, expect, it } from 'vitest'
import { cheminWidget } from '../../src/domain/widget.ts'
import { codeWidget, oembedJson } from '../../src/exports/code-widget.ts'
import { COMMUNES } from '../fixtures/contenu-reel.ts'
import { DECOUPAGE, present } from '../fixtures/dataset.ts'

const SITE = new URL('https://annuaire.invalid')
const FICTIVE = present(DECOUPAGE.communes.get('99001'))
const ENTITES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>' }
const decode = (texte: string) => texte.replace(/&\w+;/g, (entite) => present(ENTITES[entite]))

describe('what a town hall pastes', () => {
  it('is one frame, with a title and a way out', () => {
    expect(codeWidget(FICTIVE, { hauteur: 640 }, SITE)).toMatchInlineSnapshot(
      `"<iframe src="https://annuaire.invalid/widget/99001/" title="Quel numéro appeler ? Fictive-la-Grande" width="100%" height="640" style="border:0;width:100%;height:640px" loading="lazy" referrerpolicy="no-referrer"><a href="https://annuaire.invalid/c/99001/">Quel numéro appeler ? Fictive-la-Grande</a></iframe>"`,
    )
  })

  it('with colours and the script that follows its height, when asked', () => {
    const habillage = { fond: 'fdf6e3', texte: '222222', accent: '005f73' }
    const code = codeWidget(FICTIVE, { hauteur: 640, habillage, ajuster: true }, SITE)
    expect(code).toContain(
      'src="https://annuaire.invalid/widget/99001/#fond=fdf6e3&amp;texte=222222&amp;accent=005f73"',
    )
    expect(code).toContain('\n<script async src="https://annuaire.invalid/widget.js"></script>')
  })

  it('holds no number of its own: what is pasted outlives a number', () => {
    const code = codeWidget(FICTIVE, { hauteur: 640, ajuster: true }, SITE)
    expect(code).not.toMatch(/tel:|\d\d[\s\u00a0]\d\d/)
  })

  it('keeps the apostrophes and accents of every commune of France', () => {
    const titres = COMMUNES.map((commune) => {
      const [, titre = ''] = / title="([^"]*)"/.exec(codeWidget(commune, { hauteur: 640 }, SITE)) ?? []
      return decode(titre)
    })
    expect(titres).toEqual(COMMUNES.map(({ nom }) => `Quel numéro appeler\u00a0? ${nom}`))
    expect(titres.filter((titre) => titre.includes("'") || titre.includes('’')).length).toBeGreaterThan(500)
  })

  it('cannot be broken out of by a name', () => {
    const code = codeWidget({ ...FICTIVE, nom: `L'"><script>` }, { hauteur: 640 }, SITE)
    expect(code).not.toContain('<script>')
    expect(code).toContain('title="Quel numéro appeler\u00a0? L&apos;&quot;&gt;&lt;script&gt;"')
  })
})

it('oEmbed has what the rich type requires, and the same frame', () => {
  const { html, ...reste } = oembedJson(FICTIVE, 640, SITE)
  expect(html).toBe(codeWidget(FICTIVE, { hauteur: 640 }, SITE))
  expect(html).toContain(cheminWidget('99001'))
  expect(reste).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'Fictive-la-Grande\u00a0: quel numéro appeler\u00a0?',
    provider_name: 'Quel numéro appeler\u00a0?',
    provider_url: 'https://annuaire.invalid',
    cache_age: 86_400,
    width: 600,
    height: 640,
  })
})
