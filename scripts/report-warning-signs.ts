import { createWarningSignFinder } from '../knowledge/warning-signs/find-warning-signs';
import { loadWarningSigns } from './load-warning-signs';
import {
  describeSignMiss,
  judgeWarningSigns,
  missedSignThresholds,
  readWarningSignCases,
  signGroups,
  signsOf,
  warningSignFigures,
} from './score-warning-signs';

/**
 * Reads the labeled texts of `tests/corpus` and prints how many alarming ones show a sign, how many
 * ordinary ones do, and each fault.
 *
 * @returns a line for each threshold that is not reached
 */
export function reportWarningSigns(): string[] {
  const pack = loadWarningSigns();
  const finder = createWarningSignFinder(pack);
  const judged = readWarningSignCases(signsOf(pack)).map((item) => judgeWarningSigns(item, finder));
  console.log(`\nWarning signs: ${judged.length} texts\n`);
  console.log(row('', 'alarming', 'shown', 'ordinary', 'alarms'));
  for (const group of signGroups) {
    const figures = warningSignFigures(judged.filter(({ case: item }) => item.group === group));
    const { alarming, shown, ordinary, falseAlarms } = figures;
    console.log(row(group, alarming, shown.toFixed(3), ordinary, falseAlarms.toFixed(3)));
  }
  const misses = judged.map(describeSignMiss).filter((line) => line !== undefined);
  console.log(`\n${misses.length} faults (the rules were made by these texts):`);
  for (const miss of misses) console.log(miss);
  return missedSignThresholds(judged);
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(28) + cells.map((cell) => String(cell).padStart(10)).join('');
}
