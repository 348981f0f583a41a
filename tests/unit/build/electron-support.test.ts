import { expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { localDay } from '../../../shared/base/day.ts';

/** The last day of each major version of Electron, by https://releases.electronjs.org/schedule (November 2026). */
const SUPPORTED_UNTIL: Readonly<Record<string, string>> = {
  '43': '2027-01-04',
  '44': '2027-03-01',
  '45': '2027-04-26',
  '46': '2027-06-21',
};

/** Why a version of Electron should not be shipped on a day; undefined when it may. */
function trouble(range: string, today: string): string | undefined {
  const [major = ''] = /\d+/.exec(range) ?? [];
  const until = SUPPORTED_UNTIL[major];
  if (until === undefined) return `the last day of Electron ${major} is not in the table`;
  return today > until ? `Electron ${major} has had no security fixes since ${until}` : undefined;
}

it('the pinned Electron still gets security fixes today', () => {
  expect(trouble(packageJson.optionalDependencies.electron, localDay(new Date()))).toBeUndefined();
});

it('a major out of support, or one that nobody looked up, is noticed', () => {
  expect(trouble('^45.4.1', '2027-04-26')).toBeUndefined();
  expect(trouble('^45.4.1', '2027-04-27')).toBe('Electron 45 has had no security fixes since 2027-04-26');
  expect(trouble('^99.0.0', '2026-11-30')).toBe('the last day of Electron 99 is not in the table');
});
