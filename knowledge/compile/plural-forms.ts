import { isJoined, isPreposition, nounPosition } from '../matching/noun-position';

/** Plurals that no rule gives. A word with two plurals lists both. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  // Latin and Greek
  aponeurosis: ['aponeuroses'],
  appendix: ['appendices', 'appendixes'],
  axis: ['axes'],
  bacterium: ['bacteria'],
  bronchus: ['bronchi'],
  bursa: ['bursae', 'bursas'],
  cervix: ['cervixes', 'cervices'],
  fascia: ['fasciae', 'fascias'],
  femur: ['femurs', 'femora'],
  foramen: ['foramina'],
  ganglion: ['ganglia'],
  gluteus: ['glutei'],
  humerus: ['humeri'],
  lamina: ['laminae'],
  meniscus: ['menisci'],
  nucleus: ['nuclei'],
  ovum: ['ova'],
  patella: ['patellae', 'patellas'],
  pelvis: ['pelvises'],
  phalanx: ['phalanges'],
  phenomenon: ['phenomena'],
  plexus: ['plexuses'],
  sacrum: ['sacra', 'sacrums'],
  scapula: ['scapulae', 'scapulas'],
  sinus: ['sinuses'],
  spondylosis: ['spondyloses'],
  stimulus: ['stimuli'],
  tibia: ['tibiae', 'tibias'],
  trauma: ['traumas'],
  trochanter: ['trochanters'],
  ulna: ['ulnae', 'ulnas'],
  vertebra: ['vertebrae'],
  virus: ['viruses'],
  // English
  calf: ['calves'],
  child: ['children'],
  foot: ['feet'],
  half: ['halves'],
  knife: ['knives'],
  life: ['lives'],
  man: ['men'],
  shelf: ['shelves'],
  stomach: ['stomachs'],
  therapist: ['therapists'],
  tooth: ['teeth'],
  woman: ['women'],
};

/** Endings of adjectives, adverbs, verb forms and names of things that are not counted. */
const uncountedEnding =
  /(?:able|ed|ful|ia|ible|ic|ical|ics|ing|ism|itis|ive|less|ly|ness|ous|ular|ward|wards|wise)$/;

/** Countable words with such an ending. */
const countable = new Set(
  (
    'adhesive alternative analgesic anesthetic anaesthetic antibiotic chemical clinic diabetic ' +
    'diuretic feeling finding illness medical narcotic objective opening organism mechanism orthotic reading ring sedative ' +
    'setting sickness spring string swelling thing topic weakness wing bed seed ' +
    'relative hernia'
  ).split(' '),
);

const irregularPlurals = new Set(Object.values(irregular).flat());

/** Words that have no plural, or whose plural means something else ("sores", "colds", "reliefs"). */
const uncounted = new Set(
  (
    'achy acute alert alone anxious apart asleep awake aware balance better blood bowel cold dizzy down elsewhere faint ' +
    'fast fit flat free go hard healthy heavy high home hot ill in inflamed itchy lame late limp loose low motion numb ' +
    'off old on out over pain-free raw relief rest rheumatoid right sad sick sleep sleepy slow soft sore stiff strong ' +
    'subacute swollen tense tender tight through tired together under up warm weak well worn worse wrong young healing health care ' +
    'research evidence yoga pilates shiatsu reiki acupressure acupuncture aromatherapy reflexology osteopathy ' +
    'chiropractic anatomy physiology water heat ice oxygen fluid information advice equipment'
  ).split(' '),
);

/**
 * The plural of a form: of the noun before the first preposition ("ranges of motion"), else of the last word.
 * @param form one or more words
 * @returns every usual plural; none when the word looks plural, is not a noun, or when the form joins two things
 */
export function pluralForms(form: string): string[] {
  const words = form.split(' ');
  if (isJoined(words)) return [];
  const index = nounPosition(words);
  return pluralWords(words[index] ?? '').map((plural) =>
    [...words.slice(0, index), plural, ...words.slice(index + 1)].join(' '),
  );
}

/**
 * The singular of a form whose last word is a plural.
 * @returns none when the last word does not look plural
 */
export function singularForms(form: string): string[] {
  const words = form.split(' ');
  if (isJoined(words)) return [];
  const last = words.at(-1) ?? '';
  const singular = singularWord(last);
  return singular ? [[...words.slice(0, -1), singular].join(' ')] : [];
}

/** The usual plurals of one word; none when it looks plural or is not a noun. */
export function pluralWords(word: string): readonly string[] {
  // Of "work-up" and "disc-bulge" the last part decides.
  const [, start = '', noun = ''] = /^(.*?-)?([^-]+)$/u.exec(word) ?? [];
  const lower = noun.toLowerCase();
  if (
    uncounted.has(lower) ||
    irregularPlurals.has(lower) ||
    isPreposition(lower) ||
    !/\p{Ll}{2}$/u.test(noun)
  )
    return [];
  const special = irregular[lower];
  if (special) return special.map((plural) => start + plural);
  if (uncountedEnding.test(lower) && !countable.has(lower)) return [];
  const plural = regularPlural(lower);
  return plural
    ? [start + noun.slice(0, commonLength(noun, plural)) + plural.slice(commonLength(noun, plural))]
    : [];
}

function regularPlural(word: string): string | undefined {
  if (word.endsWith('sis')) return `${word.slice(0, -2)}es`;
  if (/(?:ss|x|z|[^k]ch|sh)$/.test(word)) return `${word}es`;
  // Any other -s: a plural already, or a word such as "lupus" and "biceps" that takes none.
  if (word.endsWith('s')) return undefined;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** Words in -s that are not plurals. */
const notPlural =
  /(?:ss|us|is|ics|ops|eps|itis)$|^(?:diabetes|herpes|lens|measles|mumps|pancreas|pilates|rabies|rickets|scabies|series|shingles|sports|TENS|tens|atlas|bends|perhaps|always)$/;

function singularWord(word: string): string | undefined {
  const lower = word.toLowerCase();
  const special = Object.entries(irregular).find(([, plurals]) => plurals.includes(lower));
  if (special) return special[0];
  if (!/\p{Ll}s$/u.test(word) || notPlural.test(lower)) return undefined;
  if (lower.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|zes|ches|shes)$/.test(lower)) return word.slice(0, -2);
  if (/(?:oses|yses|eses)$/.test(lower)) return `${word.slice(0, -2)}is`;
  return word.slice(0, -1);
}

/** How many characters two words share at their start, without regard to case. */
function commonLength(word: string, other: string): number {
  let length = 0;
  while (length < word.length && word.charAt(length).toLowerCase() === other.charAt(length)) length += 1;
  return length;
}
