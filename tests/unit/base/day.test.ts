import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '#electron/command-line/world.ts';
import { localDay, monthsFrom } from '#shared/base/day.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each([
  { name: 'America/Martinique', moment: '2026-11-25T01:00:00Z', clock: 21, day: '2026-11-24' },
  { name: 'Indian/Reunion', moment: '2026-11-23T22:00:00Z', clock: 2, day: '2026-11-24' },
  { name: 'Europe/Paris', moment: '2026-06-30T22:30:00Z', clock: 0, day: '2026-07-01' },
])('the day in $name at $clock h', ({ name, moment, clock, day }) => {
  beforeEach(() => {
    process.env.TZ = name;
  });

  it('is that of the calendar on the wall', () => {
    expect(new Date(moment).getHours()).toBe(clock);
    expect(localDay(new Date(moment))).toBe(day);
  });

  it('is what a command takes for today', () => {
    const call = { options: {}, world: { now: new Date(moment) } };
    expect(dayOf(call as Parameters<typeof dayOf>[0])).toBe(day);
  });
});

it('a day some months on is the last of its month where that one is shorter', () => {
  expect(monthsFrom('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsFrom('2026-03-15', -12)).toBe('2025-03-15');
  expect(monthsFrom('2024-01-31', 1)).toBe('2024-02-29');
});
