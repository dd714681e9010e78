/**
 * Pairs of US and UK spelling, as parts of words. `^` and `$` stand for the ends of a word; a part without them may
 * stand anywhere in a word, so it must be long enough to be safe. A pair works in both directions.
 */
const pairs: readonly (readonly [us: string, uk: string])[] = [
  // e / ae
  ['anesthe', 'anaesthe'],
  ['^anemi', '^anaemi'],
  ['ischemi', 'ischaemi'],
  ['leukemi', 'leukaemi'],
  ['^hemat', '^haemat'],
  ['^hemo', '^haemo'],
  ['orthopedi', 'orthopaedi'],
  ['pediatri', 'paediatri'],
  ['gynecolog', 'gynaecolog'],
  ['^feces$', '^faeces$'],
  ['^fecal$', '^faecal$'],
  ['^cesarean$', '^caesarean$'],
  ['^synesthesi', '^synaesthesi'],
  ['paresthesi', 'paraesthesi'],
  // e / oe
  ['^edema', '^oedema'],
  ['lymphedema', 'lymphoedema'],
  ['lipedema', 'lipoedema'],
  ['diarrhea', 'diarrhoea'],
  ['esophag', 'oesophag'],
  ['estrogen', 'oestrogen'],
  ['^celiac$', '^coeliac$'],
  ['^fetus$', '^foetus$'],
  ['^fetal$', '^foetal$'],
  ['maneuver$', 'manoeuvre$'],
  ['maneuvers$', 'manoeuvres$'],
  ['homeopath', 'homoeopath'],
  // -or / -our
  ['tumor', 'tumour'],
  ['^labor$', '^labour$'],
  ['^labors$', '^labours$'],
  ['^laboring$', '^labouring$'],
  ['behavior', 'behaviour'],
  ['color', 'colour'],
  ['^odor', '^odour'],
  ['^favor', '^favour'],
  ['^neighbor', '^neighbour'],
  ['^humor', '^humour'],
  ['^vapor$', '^vapour$'],
  // -er / -re
  ['fiber', 'fibre'],
  ['^center$', '^centre$'],
  ['^centers$', '^centres$'],
  ['^centered$', '^centred$'],
  ['^liter$', '^litre$'],
  ['^meter$', '^metre$'],
  // one l or two
  ['^counseling$', '^counselling$'],
  ['^counselor', '^counsellor'],
  ['^labeled$', '^labelled$'],
  ['^traveling$', '^travelling$'],
  ['^modeling$', '^modelling$'],
  // -yze / -yse
  ['analyz', 'analys(?=e|ing)'],
  ['paralyz', 'paralys(?=e|ing)'],
  ['catalyz', 'catalys(?=e|ing)'],
  // single words
  ['^disk$', '^disc$'],
  ['^disks$', '^discs$'],
  ['^disk(?=ectom|itis|ogra|ogen)', '^disc(?=ectom|itis|ogra|ogen)'],
  ['^program$', '^programme$'],
  ['^programs$', '^programmes$'],
  ['^aging$', '^ageing$'],
  ['^defense$', '^defence$'],
  ['^license$', '^licence$'],
  ['^gray$', '^grey$'],
  ['^analog$', '^analogue$'],
  ['sulfate', 'sulphate'],
  ['sulfur', 'sulphur'],
  ['^skeptic', '^sceptic'],
];

/** The letters of a part of a word, without its anchors and look-ahead. */
const bare = (part: string): string => part.replace(/\(\?=[^)]*\)|[\^$]/g, '');

/** Both directions of each pair. `other` matches words that are in the other spelling already ("oedema" holds "edema"). */
const replacements = pairs
  .flatMap(
    ([us, uk]) =>
      [
        [us, uk],
        [uk, us],
      ] as const,
  )
  .map(([from, to]) => ({
    from: new RegExp(from),
    to: bare(to),
    ...(bare(to).includes(bare(from)) ? { other: new RegExp(to) } : {}),
  }));

/** Words in -ise (without it: -ize) that have one spelling only, by their base form. */
const onlyIse = new Set(
  (
    'advertise advise appraise arise braise bruise chastise circumcise comprise compromise concise cruise demise ' +
    'despise devise disguise enterprise excise exercise expertise franchise guise immunocompromise improvise incise ' +
    'likewise merchandise noise otherwise poise praise precise premise promise raise revise rise supervise surmise ' +
    'surprise televise treatise wise'
  ).split(' '),
);
const onlyIze = new Set('capsize downsize maize oversize prize resize seize size'.split(' '));
const ending = /^(\p{L}{2,})i([sz])(e|es|ed|er|ers|ing|able|ation|ations|ational)$/u;

/**
 * The same words in US and in UK spelling.
 * @param form one or more words
 * @returns the form as given first, then every other spelling; case of the first letter is kept
 */
export function spellingVariants(form: string): string[] {
  // Words and what parts them, so that "work-related" and "in/out" keep their marks.
  const parts = form.split(/([^\p{L}\p{M}]+)/u);
  let variants = [''];
  for (const part of parts) {
    const spellings = [part, ...otherSpellings(part)];
    variants = spellings.flatMap((spelling) => variants.map((start) => start + spelling));
  }
  return [...new Set([form, ...variants])];
}

/** Most words hold nothing of any pair: one expression tells so, sixty times sooner than all of them. */
const anyPair = new RegExp(pairs.flat().join('|'));

const remembered = new Map<string, readonly string[]>();

/** The other spellings of one word; none for most. */
export function otherSpellings(word: string): readonly string[] {
  let found = remembered.get(word);
  if (!found) {
    found = findSpellings(word);
    remembered.set(word, found);
  }
  return found;
}

function findSpellings(word: string): string[] {
  const lower = word.toLowerCase();
  if (!anyPair.test(lower) && !ending.test(lower)) return [];
  const found = new Set<string>();
  for (const { from, other, to } of replacements) {
    if (other?.test(lower)) continue;
    const replaced = lower.replace(from, to);
    if (replaced !== lower) found.add(replaced);
  }
  const [, stem, letter, rest] = ending.exec(lower) ?? [];
  if (stem && letter && rest) {
    const one = letter === 's' ? onlyIse : onlyIze;
    if (!one.has(`${stem}i${letter}e`)) found.add(`${stem}i${letter === 's' ? 'z' : 's'}${rest}`);
  }
  return [...found].map((spelling) => sameCase(spelling, word));
}

function sameCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
