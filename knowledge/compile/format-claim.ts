import { formatFile, toParts } from './format-file';
import { formatField, formatFrontMatter, formatList, formatScalar } from './format-front-matter';
import type { ParsedClaim } from './parse-claim';

/** A claim's file in its one stable form. */
export function formatClaim(claim: ParsedClaim): string {
  const frontMatter = formatFrontMatter([
    formatField('title', claim.title.value),
    formatField('verdict', claim.verdict),
    ...(claim.certainty ? [formatField('certainty', claim.certainty)] : []),
    'patterns:',
    ...claim.patterns.map(({ value }) => `  - ${formatScalar(value, false)}`),
    ...formatList(
      'terms',
      claim.terms.map(({ value }) => value),
    ),
    ...formatList(
      'outcomes',
      claim.outcomes.map(({ value }) => value),
    ),
    formatField('reviewed', claim.reviewed),
  ]);
  return formatFile(frontMatter, [claim.finding], toParts(claim.sections));
}
