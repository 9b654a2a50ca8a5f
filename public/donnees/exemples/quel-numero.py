# Quel numéro appeler dans une commune ?
import json, sys, urllib.error, urllib.request
if len(sys.argv) != 3:
    sys.exit("Usage : python3 quel-numero.py <adresse du site> <code Insee>")
site, code = sys.argv[1:]
try:
    donnees = json.load(urllib.request.urlopen(f"{site.rstrip('/')}/donnees/v1/communes/{code}.json"))
except urllib.error.HTTPError:
    sys.exit(f"Pas de fichier pour « {code} » : voyez la table « departements ».")
if not donnees["schemaVersion"].startswith("1."):
    sys.exit("La forme a changé : relisez le dictionnaire.")
commune, reponse = donnees["commune"], donnees["reponse"]
print(f"{commune['nom']} ({commune['codeDepartement']})")
print(f"Vie en danger : {', '.join(numero['affichage'] for numero in reponse['urgence'])}")
print(f"Certitude du premier numéro : {reponse['certitude']}")
for etape in reponse["etapes"]:
    qui = (etape["organisation"] or {}).get("nom") or ("Samu" if etape["role"] == "samu" else "votre médecin traitant")
    lien = etape["rattachement"] and f"lien {etape['rattachement']}"
    horaires = etape["horaires"] or etape["horairesDAutrui"]
    details = [qui, etape["statut"], lien, *etape["avantAppel"], horaires and horaires["texte"]]
    print(f"{etape['rang']}. {etape['affichage'] or '-'} {' · '.join(filter(None, details))}")
    for mot, dits in [("attention :", [etape["raison"]]), ("d’après", etape["sources"])]:
        if any(dits):
            print(f"   {mot} {', '.join(dits)}")
print(f"Source : {donnees['credit']} Données du {donnees['genereLe']}.")
