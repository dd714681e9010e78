import { isDenied } from './is-denied';
import { isLinked, reach } from './linked-pain';
import { createPassage, type Passage } from './passage';
import { overlap, type Stretch, stretchesOf } from './stretch';
import { createUnpack, type Unpack } from './unpack-wordings';
import type { PackedComplaint, PackedSign, PackedWordings, WarningSignPack } from './warning-sign-pack';

/** A warning sign that a page puts together with back or neck pain. */
export interface FoundWarningSign {
  /** Such as `saddle-numbness`. */
  readonly sign: string;
  /** Id of the term whose article explains it, such as `cauda-equina-syndrome`. */
  readonly termId: string;
}

/** Finds warning signs in the text of pages. */
export interface WarningSignFinder {
  /**
   * @param paragraphs the blocks of a page, or of a part of it, in order
   * @returns the signs, the most urgent first; each once
   */
  find(paragraphs: readonly string[]): readonly FoundWarningSign[];
}

/** A finder of the signs of `virtual:glosswell/warning-signs`. */
export function createWarningSignFinder(pack: WarningSignPack): WarningSignFinder {
  const unpack = createUnpack(pack.words);
  const complaints = pack.complaints.map((complaint) => unpackComplaint(complaint, unpack));
  return {
    find(paragraphs) {
      const passage = createPassage(paragraphs);
      const found = complaints.flatMap((complaint) => findSigns(passage, complaint));
      found.sort((a, b) => Number(b.now) - Number(a.now));
      const first = new Map<string, FoundWarningSign>();
      for (const { sign, termId } of found) if (!first.has(sign)) first.set(sign, { sign, termId });
      return [...first.values()];
    },
  };
}

/** A page that names a sign so often and never says it of the pain will not do so later. */
const mostJudged = 100;

interface Wordings {
  readonly patterns: RegExp;
  readonly unless: RegExp | undefined;
}

interface Sign extends Wordings, Pick<PackedSign, 'sign' | 'termId' | 'now'> {
  readonly with: RegExp | undefined;
}

interface Complaint {
  readonly about: RegExp;
  readonly pain: Wordings;
  readonly signs: readonly Sign[];
}

function unpackComplaint({ about, pain, signs }: PackedComplaint, unpack: Unpack): Complaint {
  const wordings = ({ patterns, unless }: PackedWordings) => ({
    patterns: unpack(patterns),
    unless: unless === undefined ? undefined : unpack(unless),
  });
  return {
    about: unpack(about),
    pain: wordings(pain),
    signs: signs.map((sign) => ({
      sign: sign.sign,
      termId: sign.termId,
      now: sign.now,
      ...wordings(sign),
      with: sign.with === undefined ? undefined : unpack(sign.with),
    })),
  };
}

function findSigns(passage: Passage, { about, pain, signs }: Complaint): Sign[] {
  const named = sentencesAround(passage, stretchesOf(about, passage.text), 0);
  const pains = named.flatMap((region) => findPain(passage, pain, region));
  const regions = sentencesAround(passage, pains, reach);
  return signs.filter((sign) => regions.some((region) => isSaid(passage, pains, sign, region)));
}

function findPain({ text }: Passage, { patterns, unless }: Wordings, { start, end }: Stretch): Stretch[] {
  const found = stretchesOf(patterns, text, start, end);
  if (!unless || found.length === 0) return found;
  const excepted = stretchesOf(unless, text, start, end);
  return found.filter((stretch) => !excepted.some((exception) => overlap(exception, stretch)));
}

/** The sentences within some characters of what was found, in as few stretches as possible. */
function sentencesAround(passage: Passage, found: readonly Stretch[], distance: number): Stretch[] {
  const regions: Stretch[] = [];
  for (const one of found) {
    const start = passage.sentences[passage.sentenceAt(one.start - distance)]?.start ?? 0;
    const end = passage.sentences[passage.sentenceAt(one.end + distance)]?.end ?? one.end;
    const last = regions.at(-1);
    if (last && start <= last.end)
      regions[regions.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else regions.push({ start, end });
  }
  return regions;
}

function isSaid(passage: Passage, pains: readonly Stretch[], sign: Sign, { start, end }: Stretch): boolean {
  const holds = (stretch: Stretch) =>
    !isExcepted(passage, sign, stretch) &&
    pains.some((pain) => isLinked(passage, pain, stretch)) &&
    !isDenied(passage, stretch.start, stretch.end);
  const stretches = (expression: RegExp) =>
    stretchesOf(expression, passage.text, start, end).slice(0, mostJudged);
  if (!sign.with) return stretches(sign.patterns).some(holds);
  const said = stretches(sign.patterns).filter(holds);
  const also = said.length > 0 ? stretches(sign.with).filter(holds) : [];
  return said.some((one) => also.some((other) => !overlap(one, other)));
}

/** Words of another meaning stand in the same sentence. */
function isExcepted(passage: Passage, { unless }: Sign, { start }: Stretch): boolean {
  if (!unless) return false;
  unless.lastIndex = 0;
  return unless.test(passage.sentence(passage.sentenceAt(start)));
}
