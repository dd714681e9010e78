import type { CategoryId } from '../categories';
import type { ParsedKnowledge } from './parse-knowledge';
import type { ParsedTerm } from './parse-term';
import { readingLevel } from './reading-level';

/** How much an entry needs work, and why. */
export interface WorkScore {
  readonly term: ParsedTerm;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Categories whose entries are expected to say what the evidence says. */
const evidenceCategories: readonly CategoryId[] = [
  'massage',
  'therapies',
  'benefits',
  'self-care',
  'medicines',
];
const dayLength = 86_400_000;

/**
 * The entries in the order in which they need work most. Points:
 * - up to 5: the share of its citations whose finding nobody has read (`checked` is not `finding`);
 * - 3: a therapy, benefit, product or medicine without "What the evidence says";
 * - 3: a disputed wording with fewer than two sources under "Where experts disagree";
 * - 2 for each grade of reading level above 8;
 * - 2: no other entry names it as related;
 * - 2: fewer than two sections outside anatomy; 1: more than 320 words;
 * - 2 for each year since its review, after the first.
 * @param today the day to count from
 */
export function workScores(knowledge: ParsedKnowledge, today: Date): WorkScore[] {
  const checked = new Map(knowledge.sources.map((source) => [source.id, source.checked]));
  const named = new Set(
    knowledge.terms.flatMap(({ id, related }) => {
      return related.map(({ value }) => value).filter((value) => value !== id);
    }),
  );
  return knowledge.terms
    .map((term) => score(term, named.has(term.id), (id) => checked.get(id) === 'finding', today))
    .sort((a, b) => b.score - a.score);
}

function score(term: ParsedTerm, isNamed: boolean, isRead: (id: string) => boolean, today: Date): WorkScore {
  const points: [number, string][] = [];
  const statements = [term.summary, ...term.sections.flatMap((section) => section.statements)];
  const cited = statements.flatMap((statement) => statement.cited.map(({ value }) => value));
  const unread = cited.filter((id) => !isRead(id)).length;
  points.push([
    (5 * unread) / Math.max(1, cited.length),
    `${unread} of ${cited.length} citations rest on findings not read`,
  ]);

  const section = (kind: string) => term.sections.find((found) => found.kind === kind);
  if (evidenceCategories.includes(term.category) && !section('evidence'))
    points.push([3, 'no evidence section']);
  const dispute = new Set(
    section('dispute')?.statements.flatMap(({ cited: ids }) => ids.map(({ value }) => value)),
  );
  if (term.status && dispute.size < 2) points.push([3, 'a dispute with one source']);
  const { grade, words } = readingLevel(statements);
  if (grade > 8) points.push([2 * (grade - 8), `reads at grade ${grade.toFixed(1)}`]);
  if (!isNamed) points.push([2, 'no other entry names it']);
  if (term.sections.length < 2 && term.category !== 'anatomy')
    points.push([2, `${term.sections.length} sections`]);
  if (words > 320) points.push([1, `${words} words`]);
  const years = (today.getTime() - Date.parse(term.reviewed)) / dayLength / 365;
  if (years > 1) points.push([2 * (years - 1), `reviewed ${term.reviewed}`]);
  return {
    term,
    score: points.reduce((sum, [point]) => sum + point, 0),
    reasons: points.filter(([point]) => point > 0).map(([, reason]) => reason),
  };
}
