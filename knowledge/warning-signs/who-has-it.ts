/** Whom a stretch of text speaks of, as far as its words tell. */
export interface Person {
  readonly kind: 'self' | 'he' | 'she' | 'other' | 'animal';
  /** The word that says so. */
  readonly word: string;
}

const pronouns = {
  self: "i|i'm|i've|i'd|i'll|me|my|mine|myself",
  he: "he|he's|he'd|his|him|himself",
  she: "she|she's|she'd|her|hers|herself",
};
const nouns = {
  he: 'husband|dad|father|son|brother|grandad|grandpa|grandfather|uncle|man|chap|bloke|boy|lad|boyfriend|mr|gentleman',
  she: 'wife|mum|mom|mother|daughter|sister|gran|granny|nan|grandma|grandmother|aunt|woman|lady|girl|girlfriend|mrs|ms|miss',
  other:
    'cousin|friend|partner|colleague|neighbou?rs?|runners?|drivers?|riders?|people|passengers?|players?|dads|mums|mayor|vicar|kids|children|child|toddler|baby|members|victims?|ladies|clients?|customers?|men|women|captain|manager|keeper|goalkeeper|striker|coach',
  animal: 'dogs?|puppy|pup|mare|pony|horses?|cows?|cattle|kitten|goats?|ewe|lambs?|cats?|gelding|foal|vet',
};
const kinds = ['self', 'he', 'she', 'other', 'animal'] as const;
const mention = new RegExp(
  `\\b(?:(${pronouns.self})|(${pronouns.he}|${nouns.he})|(${pronouns.she}|${nouns.she})|(${nouns.other})|(${nouns.animal}))\\b`,
  'g',
);

/** Not the one who has it: "ahead of me", "off the horse", "over the cat". */
const beside =
  /\b(?:of|off|over|from|by|with|on|under|onto|to|behind|beside|for|around|up|walk\w*|lift\w*|rid\w*|kick\w*|carry\w*|told|tells|asked)\s(?:(?:the|a|my|his|her|our)\s)?$/;

/** What somebody is tells nothing of another: "I'm a bus driver". */
const sameOne = /\b(?:as|i'm|he's|she's|(?:i|he|she) (?:am|is|was)) an? (?:[\w-]+ ){0,2}$/;

/**
 * Whom the last words of a stretch speak of.
 *
 * @param before folded text, from the start of the sentence
 * @param stretch what is asked for
 */
export function whoHasIt(before: string, stretch: string): Person | undefined {
  let found: Person | undefined;
  const text = before + stretch;
  for (const match of text.matchAll(mention)) {
    const { index } = match;
    const kind = kinds[match.slice(1).findIndex(Boolean)];
    // An animal within the words of the sign is how it came about: "thrown by a horse".
    if (!kind || (kind === 'animal' && index >= before.length)) continue;
    if (sameOne.test(text.slice(Math.max(0, index - 40), index))) continue;
    const inSign = index >= before.length || /^(?:i|he|she|my|his)\b/.test(match[0]);
    if (!inSign && beside.test(text.slice(Math.max(0, index - 20), index))) continue;
    found = { kind, word: match[0].replace(/s$/, '') };
  }
  return found;
}

/** Whether two mentions may be of the same one. */
export function mayBeSame(one: Person | undefined, other: Person | undefined): boolean {
  if (one?.kind === 'animal' || other?.kind === 'animal') return false;
  if (!one || !other) return true;
  // "The driver had a sore back. The passenger had a fever."
  if (one.kind === other.kind) return one.kind !== 'other' || one.word === other.word;
  return one.kind !== 'self' && other.kind !== 'self' && (one.kind === 'other' || other.kind === 'other');
}

/** A clause that begins with somebody else; what others only say or see is not theirs. */
const another = new RegExp(
  `(?:[,;:]|\\b(?:and|while|but|whereas))\\s+(?:(?:my|our|his|her|the|their|a|one|another)\\s)?(?:${nouns.he}|${nouns.she}|${nouns.other}|${nouns.animal})\\s(?!and|or|who|says?|said|thinks|thought|reckons|notices|noticed|found|told|tells|asked|rang|called|had to)`,
);
/** The same with a name, which only text with its capitals shows. */
const namedAnother =
  /(?:[,;]|\b(?:and|while|but|whereas))\s+(?:[A-Z][a-z]+\s)?[A-Z][a-z]{2,}\s(?:is|was|has|had|starts?|will|drops?|went|fell|broke|got|caught|came|misses|missed|remains|\w+ed)\b/;

/**
 * Whether somebody else comes in between two mentions that stand in one sentence: "Ann has a stiff back, Bo has a fever".
 * @param between folded text
 * @param cased the same with its capitals, or undefined when nobody knows them
 */
export function bringsAnother(between: string, cased: string | undefined): boolean {
  return another.test(between) || (cased !== undefined && namedAnother.test(cased));
}
