import type {
  PackedComplaint,
  PackedExpression,
  PackedSign,
  PackedWordings,
  WarningSignPack,
} from '../warning-signs/warning-sign-pack';
import type { ParsedRow } from './parse-sign-rows';
import type { ParsedWarning } from './parse-warning';
import type { ParsedSign, ParsedSigns, ParsedWordings } from './parse-warning-signs';
import { rowSource } from './row-source';

/** Packs the signs of all warnings that have any, in the order of the files. */
export function compileWarningSigns(warnings: readonly ParsedWarning[]): WarningSignPack {
  const all = warnings.flatMap(({ signs }) => (signs ? [signs] : []));
  return {
    words: all.flatMap(({ words }) => words.map(({ value, rows }) => [value, packRows(rows)] as const)),
    complaints: all.map(packComplaint),
  };
}

function packComplaint({ pain, signs }: ParsedSigns): PackedComplaint {
  return { about: packRows(pain.about), pain: packWordings(pain), signs: signs.map(packSign) };
}

function packSign(sign: ParsedSign): PackedSign {
  return {
    sign: sign.id,
    termId: sign.term.value,
    now: sign.help === 'now',
    ...packWordings(sign),
    ...(sign.with.length > 0 ? { with: packRows(sign.with) } : {}),
  };
}

function packWordings({ patterns, unless }: ParsedWordings): PackedWordings {
  return { patterns: packRows(patterns), ...(unless.length > 0 ? { unless: packRows(unless) } : {}) };
}

function packRows(rows: readonly ParsedRow[]): PackedExpression {
  return rows.map(({ rows: parts, within }) => parts.map(rowSource).join(`~${within}`)).join(';');
}
