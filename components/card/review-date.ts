import { i18n } from '#i18n';

/** An entry is due for review this many years after its last check. */
export const reviewYears = 2;

/**
 * Says when an entry was last checked against its sources, and that it is due again after `reviewYears`.
 *
 * @param reviewed day of the last check, as YYYY-MM-DD
 * @param now the present time
 */
export function reviewText(reviewed: string, now: Date): string {
  const checked = new Date(`${reviewed}T00:00:00Z`);
  const month = new Intl.DateTimeFormat(i18n.t('card.language'), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(checked);
  return isDue(checked, now) ? i18n.t('card.due', [month]) : i18n.t('card.checked', [month]);
}

function isDue(checked: Date, now: Date): boolean {
  const due = new Date(checked);
  due.setUTCFullYear(due.getUTCFullYear() + reviewYears);
  return now >= due;
}
