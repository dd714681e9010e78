import type { Passage } from './passage';
import type { Stretch } from './stretch';
import { bringsAnother, mayBeSame, type Person, whoHasIt } from './who-has-it';

/** How far a sign may stand from the pain that it belongs to, in characters and in sentences. */
export const reach = 300;
const sentencesApart = 2;
/** An item of a list may stand further from the paragraph that introduces the list. */
const itemLength = 140;

/** Words by which a text says that something is alarming; a list without them is an index. */
const alarm =
  /\b(?:if|seek|urgent\w*|emergency|ambulance|hospital|airlifted|flown|surgery|scan|mri|x-?ray|looked at|checked|treated as|999|911|111|dial|phone|straight away|right away|at once|immediately|red flags?|dissection|aneurysm|warnings?|danger signs?|alarm\w*|medical (?:help|attention|advice|care)|same day|see (?:a|your) (?:doctor|gp)|call (?:a|your)|tell (?:a|your)|any of|serious)\b/;

/** Words by which a text tells of somebody's case. */
const somebody =
  /\b(?:i|i'm|i've|my|me|mine|he|she|his|her|him|you|your|we|anyone|anybody|who|\d+[- ]year[- ]olds?|patients?|m[ae]n|wom[ae]n|husband|wife|mum|mom|dad|mother|father|son|daughter|partner|complain\w*|present\w*|attended|admitted|report\w*|history|examination|c\/o|o\/e|hx|crp|\d+\/(?:7|52|12))\b/;

/** Sentences about books, figures or policies tell of nobody who is ill now. */
const elsewhere =
  /\b(?:tells of|plot|novel|films?|movie|reel|episode \d|chapter \d|debuff|poll|recruit\w*|participants|randomi\w+|sales|shares|per cent of|insurers?|premiums?|(?:plan|policy) covers|volunteers?|vacanc\w+|departments:|(?:a|the) (?:talk|lecture|workshop|webinar|seminar) (?:on|about|for)|timetable|joked|charity|fundrais\w+)\b/;

/** Whether a sign at one place of a passage is said of the pain at another. */
export function isLinked(passage: Passage, pain: Stretch, sign: Stretch): boolean {
  const gap = Math.max(pain.start, sign.start) - Math.min(pain.end, sign.end);
  if (gap > reach) return false;
  const painSentence = passage.sentenceAt(pain.start);
  const signSentence = passage.sentenceAt(sign.start);
  if (!areNear(passage, painSentence, signSentence)) return false;
  if (areItems(passage, pain, sign) || !isOfSomebody(passage, pain, sign)) return false;
  if (startsAnother(passage, pain, sign)) return false;
  return mayBeSame(personAt(passage, pain), personAt(passage, sign));
}

function areNear(passage: Passage, pain: number, sign: number): boolean {
  const from = passage.sentences[Math.min(pain, sign)]?.paragraph ?? 0;
  const to = passage.sentences[Math.max(pain, sign)]?.paragraph ?? 0;
  if (to - from <= 1) return Math.abs(pain - sign) <= sentencesApart;
  if (sign < pain) return false;
  const introduces = passage.sentence(pain).endsWith(':');
  return passage.sentences.slice(pain + 1, sign + 1).every(({ start, end }) => {
    return end - start <= itemLength && (introduces || !/[.!?]/.test(passage.text.charAt(end - 1)));
  });
}

/** Both stand alone between marks, as in "Back pain. Chest pain. Fever.", and nothing says that they matter together. */
function areItems(passage: Passage, pain: Stretch, sign: Stretch): boolean {
  if (isLabeled(passage, pain, sign)) return true;
  if (/^,? ?(?:and|with|plus|after) /.test(betweenOf(passage, pain, sign))) return false;
  if (!isBare(passage, sign) || !isBare(passage, pain)) return false;
  const from = Math.max(0, Math.min(pain.start, sign.start) - reach);
  return !alarm.test(passage.text.slice(from, Math.max(pain.end, sign.end) + reach / 2));
}

/** A stretch of few words is the whole of what stands between two marks, but for a word. */
function isBare({ text, sentences, sentenceAt }: Passage, { start, end }: Stretch): boolean {
  if (text.slice(start, end).split(' ').length > 4) return false;
  const sentence = sentences[sentenceAt(start)];
  const before = /[^.;:,|•()/!?-]*$/.exec(text.slice(sentence?.start, start))?.[0] ?? '';
  const after = /^[^.;:,|•()/!?-]*/.exec(text.slice(end, sentence?.end))?.[0] ?? '';
  return `${before} ${after}`.split(/\s+/).filter(Boolean).length <= 1;
}

/** Items of a program or of a table of contents: "Monday: ... Tuesday: ...", "Episode 41: ...". */
function isLabeled(passage: Passage, pain: Stretch, sign: Stretch): boolean {
  const first = passage.sentenceAt(pain.start);
  const second = passage.sentenceAt(sign.start);
  if (first === second) return false;
  return label.test(passage.sentence(first)) && label.test(passage.sentence(second));
}
const label =
  /^\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+|(?:chapter|episode|part|day|item|session|module|unit|week|lesson|stage) \w+)\s*[:.)-]/;

function personAt(passage: Passage, { start, end }: Stretch): Person | undefined {
  const { start: from = 0 } = passage.sentences[passage.sentenceAt(start)] ?? {};
  return whoHasIt(passage.text.slice(from, start), passage.text.slice(start, end));
}

function startsAnother({ text, cased, sentenceAt }: Passage, pain: Stretch, sign: Stretch): boolean {
  if (sentenceAt(pain.start) !== sentenceAt(sign.start)) return false;
  const from = Math.min(pain.end, sign.end);
  const to = Math.max(pain.start, sign.start);
  return bringsAnother(text.slice(from, to), cased?.slice(from, to));
}

/** Two things that a page happens to name are no sign; they are when it joins them, tells of a case, or warns. */
function isOfSomebody(passage: Passage, pain: Stretch, sign: Stretch): boolean {
  const one = passage.sentenceAt(pain.start);
  const other = passage.sentenceAt(sign.start);
  if (elsewhere.test(passage.sentence(one)) || elsewhere.test(passage.sentence(other))) return false;
  const near = [one, other, other - 1, other + 1, one - 1].map(passage.sentence).join(' ');
  if (somebody.test(near) || alarm.test(near)) return true;
  return one === other && joined.test(betweenOf(passage, pain, sign));
}

/** What joins a sign to a pain, without a mark behind which another item of a list begins. */
const joined = /^[^;:|•]{0,40}\b(?:and|with|plus|after|since|followed)\b[^,;:|•]{0,40}$/;

function betweenOf({ text }: Passage, pain: Stretch, sign: Stretch): string {
  return text.slice(Math.min(pain.end, sign.end), Math.max(pain.start, sign.start));
}
