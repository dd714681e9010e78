import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder, type Split } from './read-corpus';

/** A sentence or two of a page, with the claims that it puts forward. */
export interface ClaimCase {
  /** `file:line`. */
  readonly place: string;
  readonly text: string;
  /** The heading or lead-in under which it stands, or ''. */
  readonly before: string;
  readonly claims: readonly string[];
  /** `claim`, or what keeps it from being one: `denial`, `question`, `other-subject` and so on. */
  readonly kind: string;
  readonly split: Split;
}

/**
 * Reads the labeled sentences of `tests/corpus/claims.jsonl`.
 * @param claimIds ids that a case may expect
 * @throws Error that names the line of a case that is not as the format has it
 */
export function readClaimsCorpus(claimIds: ReadonlySet<string>, folder = corpusFolder): ClaimCase[] {
  const name = 'claims.jsonl';
  return parseClaimCases(name, readFileSync(join(folder, name), 'utf8'), claimIds);
}

/** The cases of one file, a JSON object in each line. */
export function parseClaimCases(file: string, source: string, claimIds: ReadonlySet<string>): ClaimCase[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [toCase(JSON.parse(line) as Record<string, unknown>, `${file}:${index + 1}`, claimIds)];
  });
}

function toCase(fields: Record<string, unknown>, place: string, claimIds: ReadonlySet<string>): ClaimCase {
  const { text, before = '', claims, kind } = fields;
  if (typeof text !== 'string' || typeof before !== 'string' || typeof kind !== 'string')
    throw new Error(`${place}  text, before or kind is no text`);
  if (!Array.isArray(claims)) throw new Error(`${place}  claims is no list`);
  const ids = claims.map(String);
  const unknown = ids.find((id) => !claimIds.has(id));
  if (unknown !== undefined) throw new Error(`${place}  there is no claim "${unknown}"; expected an id`);
  return { place, text, before, claims: ids, kind, split: splitOf(text) };
}

/** A third is held out, chosen by the text alone, so that nobody chooses. */
function splitOf(text: string): Split {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return Number.parseInt(hash, 16) % 3 === 0 ? 'held-out' : 'tuning';
}
