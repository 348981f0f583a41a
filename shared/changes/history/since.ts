import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';

/** A moment to look back to; '' as its time for the very beginning. */
export interface SincePreset {
  id: string;
  label: string;
  at: string;
}

/** The moments that a coordinator looks back to: this opening, today, each day of the past week, longer. */
export function sincePresets(now: Date, openedAt: string, language: Language): SincePreset[] {
  const t = translator(language);
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = (back: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
  const days = [2, 3, 4, 5, 6, 7].map((back) => ({
    id: `day-${back}`,
    label: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(
      day(back),
    ),
    at: day(back).toISOString(),
  }));
  return [
    { id: 'opening', label: t('history.since.opening'), at: openedAt },
    { id: 'today', label: t('history.since.today'), at: day(0).toISOString() },
    { id: 'yesterday', label: t('history.since.yesterday'), at: day(1).toISOString() },
    ...days,
    { id: 'month', label: t('history.since.month'), at: day(30).toISOString() },
    { id: 'beginning', label: t('history.since.beginning'), at: '' },
  ];
}
