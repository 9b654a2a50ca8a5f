/** What people type beside a name: a need, a sentence, another way to write it. The place is proposed, and never decided. */
import { describe, expect, it } from 'vitest'
import { DECOUPAGE_OFFICIEL } from '../fixtures/recherche.ts'
import { taper } from '../fixtures/tapees.ts'

const GIEN = ['Gien 45155']

describe('a commune inside a sentence is read, beside the line of the need', () => {
  it.each([
    ['médecin Gien', ['Voir un médecin'], GIEN],
    ['je cherche un médecin à Gien', ['Voir un médecin'], GIEN],
    ['j’habite à Gien', [], GIEN],
    ['je suis à Gien 45500', [], GIEN],
    ['mairie de Gien', [], GIEN],
    ['Gien et alentours', [], GIEN],
    ['Gien centre', [], GIEN],
    ['doctor in Gien', ['Voir un médecin'], GIEN],
    ['hôpital gien', ['Un lieu de soins'], GIEN],
    ['infarctus à Gien', ['15'], GIEN],
    ['urgences gien', ['15'], GIEN],
    ['sos medecin gien', ['36 24', 'Voir un médecin'], GIEN],
    ['cpts montargis', ['CPTS'], ['Montargis 45208']],
    ['Bonjour, ma mère de 80 ans à Gien a de la fièvre depuis hier', ['Malade, sans danger pour la vie'], GIEN],
    ['fatiguée et seule à Gien', [], GIEN],
    ['médecin Maisons-Alfort', ['Voir un médecin'], ['Maisons-Alfort 94046']],
    ['médecin La Ferté-Saint-Aubin', ['Voir un médecin'], ['La Ferté-Saint-Aubin 45146']],
    ['mairie azay le brulé', [], ['Azay-le-Brûlé 79024']],
    ['centre de soins malesherbes', ['Un lieu de soins'], ['Malesherbes → 45191']],
    ['je suis a montargis 45200', [], ['Montargis 45208']],
    ['médecin de garde à Bourges dimanche', ['Voir un médecin'], ['Bourges 18033']],
    ['médecin Bourg-en-Bresse', ['Voir un médecin'], ['Bourg-en-Bresse 01053']],
    ['medecin ville d avray', ['Voir un médecin'], ['Ville-d’Avray 92077']],
    ['médecin sans attente Gien', ['Voir un médecin'], GIEN],
    ['médecin Franconville 95130', ['Voir un médecin'], ['Franconville 95252']],
    ['Franconville médecin 95130', ['Voir un médecin'], ['Franconville 95252']],
    ['code postal 45000', [], ['Orléans 45234']],
    ['je cherche un médecin à Villers', ['Voir un médecin'], ['Villers 42333', 'Villers 88507']],
    ['commune du Coteau', [], ['Le Coteau 42071']],
    ['mon fils a de la fièvre à Gien', ['Malade, sans danger pour la vie'], GIEN],
    ['médecin Eu', ['Voir un médecin'], ['Eu 76255']],
    ['médecin St Ay', ['Voir un médecin'], ['Saint-Ay 45269']],
    ['médecin à Bras', ['Voir un médecin'], ['Bras 83021']],
    ['mal à la poitrine et au bras à Gien', ['15'], GIEN],
  ])('« %s »', async (saisie, lignes, lieux) => {
    expect(await taper(saisie)).toMatchObject({ lignes, lieux, seul: null })
  })

  it('whatever the commune, a sentence around its name gives it, and goes nowhere by itself', async () => {
    const communes = [...DECOUPAGE_OFFICIEL.communes.values()].filter((_, rang) => rang % 350 === 0)
    const perdues: string[] = []
    for (const { nom, codeInsee } of communes) {
      for (const saisie of [`médecin ${nom}`, `j’habite à ${nom}`, `je cherche un dentiste à ${nom}`]) {
        const { lieux, seul } = await taper(saisie)
        if (seul !== null || !lieux.some((lieu) => lieu.endsWith(codeInsee))) perdues.push(saisie)
      }
    }
    expect(communes.length).toBeGreaterThan(95)
    expect(perdues).toEqual([])
  })

  it.each(['médecin', 'médecin ville', 'médecin de garde dimanche', 'ne se réveille pas', 'bébé fièvre', 'mal au ventre depuis hier', 'infarctus', 'médecins de garde', 'j’ai mal au dos', 'je veux un kiné pour mon dos', 'kiné pour ma cheville', 'kiné genoux', 'mon fils a de la fièvre', 'ma fille a eu de la fièvre', 'mal à la poitrine et au bras', 'douleur dans la poitrine qui descend dans le bras'])(
    '« %s » names no place, and none is guessed',
    async (saisie) => {
      const { lignes, lieux, approchants } = await taper(saisie, true)
      expect(lignes).toHaveLength(1)
      expect([...lieux, ...approchants]).toEqual([])
    },
  )
})

describe('a name or a code written another way is read', () => {
  it.each([
    ['F-45000', 'Orléans 45234'],
    ['45-000', 'Orléans 45234'],
    ['4 5000', 'Orléans 45234'],
    ['01400L’Abergement-Clémenciat', 'L’Abergement-Clémenciat 01001'],
    ['StMalo', 'Saint-Malo 35288'],
    ['STLéons', 'Saint-Léons 12238'],
    ['Clermont Fd', 'Clermont-Ferrand 63113'],
    ['Mt St Michel', 'Le Mont-Saint-Michel 50353'],
    ['ND de Bellecombe', 'Notre-Dame-de-Bellecombe 73186'],
    ['Gd Quevilly', 'Le Grand-Quevilly 76322'],
    ['15ème arrondissement Paris', 'Paris 15e Arrondissement 75115'],
    ['8eme arrondissement de Marseille', 'Marseille 8e Arrondissement 13208'],
    ['3e lyon ardt', 'Lyon 3e Arrondissement 69383'],
    ['Paris XVI', 'Paris 16e Arrondissement 75116'],
    ['Marseille 01', 'Marseille 1er Arrondissement 13201'],
    ['Gien dans le Loiret', 'Gien 45155'],
    ['Toulouse en Haute-Garonne', 'Toulouse 31555'],
    ['Saint Denis de la Réunion', 'Saint-Denis 97411'],
    ['reims la brulee, marne', 'Reims-la-Brûlée 51455'],
    ['Lille hauts-de-france', 'Lille 59350'],
    ['Ajaccio Corse', 'Ajaccio 2A004'],
    ['Malesherbes (Le Malesherbois)', 'Malesherbes → 45191'],
    ['malesherbes le malesherbois', 'Malesherbes → 45191'],
    ['Arbignieu, Arboys en Bugey', 'Arbignieu → 01015'],
    ['Orléans la Source', 'Orléans 45234'],
    ['Saint-Paul à La Réunion', 'Saint-Paul 97415'],
    ['Pradelles dept 59', 'Pradelles 59469'],
    ['Beauvais Hauts-de-France', 'Beauvais 60057'],
    ['L&#39;Haÿ-les-Roses', 'L’Haÿ-les-Roses 94038'],
  ])('« %s » proposes %s', async (saisie, lieu) => {
    const { lieux, seul } = await taper(saisie, true)
    expect(lieux[0]).toBe(lieu)
    expect(seul).toBeNull()
  })

  it.each([
    ['Bourg en Bressse', 'Bourg-en-Bresse 01053'],
    ['cabinet médical Orlaens', 'Orléans 45234'],
    ['medecin monatrgis', 'Montargis 45208'],
    ['médecin Bourg en Bressse', 'Bourg-en-Bresse 01053'],
    ['medcin montargis', 'Montargis 45208'],
    ['Villeneuve Raho', 'Villeneuve-de-la-Raho 66227'],
    ['saint jean motte', 'La Motte-Saint-Jean 71325'],
    ['velisy-vyacoublay', 'Vélizy-Villacoublay 78640'],
    ['doctolib presqu’ile Gien', 'Gien 45155'],
  ])('a slip is looked for in the whole first, then in what the sentence leaves: « %s »', async (saisie, lieu) => {
    expect((await taper(saisie, true)).approchants[0]).toBe(lieu)
  })

  it('the last words of a sentence come after who to call', async () => {
    expect(await taper('entorse cheville', true)).toMatchObject({
      lignes: ['Je ne sais pas qui appeler'],
      approchants: ['Chevillé 72083'],
    })
  })

  it('« SOS » and « Angoisse » are communes that are proposed, after who to call, and never decided', async () => {
    expect(await taper('SOS')).toMatchObject({ lignes: ['15'], seul: null })
    expect((await taper('SOS')).lieux[0]).toBe('Sos 47302')
    expect(await taper('angoisse')).toMatchObject({ lieux: ['Angoisse 24008'], seul: null })
    expect((await taper('angoisse')).lignes).toHaveLength(1)
  })

  it('« Azay-le-Brûlé » is a commune, and leads to it', async () => {
    expect(await taper('Azay-le-Brûlé')).toMatchObject({ lignes: [], seul: 'Azay-le-Brûlé 79024' })
    expect(await taper('azay le brule deux sevres')).toMatchObject({ lignes: [], lieux: ['Azay-le-Brûlé 79024'] })
    expect(await taper('le sourd aisne')).toMatchObject({ lignes: ['114'], lieux: ['Le Sourd 02731'] })
  })

  it('a number of a line, old or of today, is told whose it is, even among words', async () => {
    expect(await taper('tel 0801904500')).toMatchObject({ lignes: ['0 801 90 45 00'], lieux: [] })
    expect(await taper('numéro 06 47 27 64 58')).toMatchObject({ lignes: ['CPTS de Sologne'], lieux: [] })
  })
})
