import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, networkMark, parseBackupName } from '#shared/backups/name.ts';
import { DAYS_KEPT, type DatedBackup, expiredBackups } from '#shared/backups/rotation.ts';
import { dueAt, LONGEST_WAIT, momentAhead, networksToBackUp, QUIET } from '#shared/backups/schedule.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = new Date(2026, 10, 24, 18, 30);

const backup = (at: Date, state: DatedBackup['state'] = 'good', network = 'a'): DatedBackup => ({
  name: `${network} ${at.toISOString()} ${state}`,
  network,
  at: at.toISOString(),
  state,
});
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const kept = (backups: readonly DatedBackup[], now = NOW) => {
  const expired = new Set(expiredBackups(backups, now));
  return backups.filter(({ name }) => !expired.has(name));
};
const dayOf = (at: string) => new Date(at).toDateString();
const newest = (backups: readonly DatedBackup[]) =>
  backups.filter(({ state }) => state === 'good').sort((one, other) => other.at.localeCompare(one.at))[0];

const anyBackups = fc
  .array(
    fc.record({
      minutes: fc.oneof(fc.nat(24 * 60), fc.nat(40 * 24 * 60), fc.nat(900 * 24 * 60)),
      state: fc.constantFrom('good' as const, 'damaged' as const, 'newer' as const),
      network: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 120 },
  )
  .map((list) => {
    const all = list.map(({ minutes, state, network }) => backup(ago(minutes * 60_000), state, network));
    return [...new Map(all.map((one) => [one.name, one])).values()];
  });

describe('the rotation of backups', () => {
  it('never lets the newest good one of a network go', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        for (const network of ['a', 'b']) {
          const own = backups.filter((one) => one.network === network);
          const last = newest(own);
          if (last) expect(kept(backups)).toContain(last);
        }
      }),
    );
  });

  it('keeps one a day for 30 days and one a month before, the last good one of each', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const left = kept(backups).filter(({ state }) => state === 'good');
        for (const { network, at, state } of backups) {
          if (state !== 'good') continue;
          const own = backups.filter((one) => one.network === network && one.state === 'good');
          const recent = NOW.getTime() - Date.parse(at) < (DAYS_KEPT - 1) * DAY;
          const slot = recent
            ? own.filter((one) => dayOf(one.at) === dayOf(at))
            : own.filter((one) => one.at.slice(0, 7) === at.slice(0, 7));
          if (recent) expect(left).toContain(newest(slot));
          expect(left.some((one) => slot.includes(one))).toBe(true);
        }
      }),
    );
  });

  it('has nothing more to let go once it has', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        expect(expiredBackups(kept(backups), NOW)).toEqual([]);
      }),
    );
  });

  it('run after each backup of a working year keeps hours of today, days, and months', () => {
    let all: DatedBackup[] = [];
    for (let time = NOW.getTime() - 300 * DAY; time <= NOW.getTime(); time += 20 * 60_000) {
      const at = new Date(time);
      if (at.getHours() < 9 || at.getHours() > 18) continue;
      all = kept([...all, backup(at)], at);
    }
    const today = all.filter(({ at }) => dayOf(at) === NOW.toDateString());
    expect(today).toHaveLength(10);
    expect(new Set(all.map(({ at }) => dayOf(at))).size).toBe(31 + 10);
    expect(all).toHaveLength(10 + 30 + 10);
  });

  it('counts a damaged one for nothing, and leaves it to be looked into for 30 days', () => {
    const good = backup(ago(3 * HOUR));
    const damaged = backup(ago(2.9 * HOUR), 'damaged');
    const old = backup(ago(40 * DAY), 'damaged');
    expect(kept([good, damaged, old])).toEqual([good, damaged]);
  });

  it('leaves one of a newer version alone for ever, and keeps what it would keep without it', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const newer = backups.filter(({ state }) => state === 'newer');
        const others = backups.filter(({ state }) => state !== 'newer');
        expect(new Set(kept(backups))).toEqual(new Set([...newer, ...kept(others)]));
      }),
    );
  });
});

describe('the name of a backup', () => {
  it('says network and moment, whatever the network is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        (name, id, date) => {
          date.setMilliseconds(0);
          const file = backupName({ id, name }, date.toISOString());
          expect(parseBackupName(file)).toEqual({ network: networkMark(id), at: date.toISOString() });
          expect(file).toMatch(/^[a-z0-9-]+_[0-9a-f]{8}_\d{8}T\d{6}Z\.maillage$/);
          expect(file.length).toBeLessThan(110);
        },
      ),
    );
  });

  it('is read from backups only', () => {
    for (const name of ['carte.maillage', '../a_00000000_20260101T000000Z.maillage.tmp', 'x', '']) {
      expect(parseBackupName(name)).toBeNull();
    }
    expect(parseBackupName('a_00000000_20261399T000000Z.maillage')).toBeNull();
  });
});

describe('the moment of a backup', () => {
  it('comes after a pause, and soon enough without one', () => {
    expect(dueAt({ first: 0, last: 0 })).toBe(QUIET);
    expect(dueAt({ first: 0, last: LONGEST_WAIT - 1 })).toBe(LONGEST_WAIT);
  });

  it('concerns the networks that changed since, not those put aside', () => {
    const network = (id: string, touchedAt: string, deletedAt: string | null = null) => ({
      id,
      touchedAt,
      deletedAt,
    });
    const all = [network('new', '2'), network('changed', '2'), network('same', '2'), network('x', '2', '3')];
    const kept = (networkId: string, at: string, changedAt?: string) => ({
      at,
      content: { networkId, ...(changedAt && { changedAt }) },
    });
    const NOW = Date.parse('2026-11-27T08:00:00Z');
    const [earlier, later] = ['2026-11-26T08:00:00.000Z', '2026-11-27T07:00:00.000Z'];
    const dated = all.map((one) => ({ ...one, touchedAt: '2026-11-27T06:00:00.000Z' }));
    const due = (backups: ReturnType<typeof kept>[]) =>
      networksToBackUp(dated, backups, NOW).map(({ id }) => id);
    expect(due([kept('changed', earlier), kept('same', later)])).toEqual(['new', 'changed']);
    // A backup of years ahead, which a wrong clock has dated, holds nothing that is made now.
    const future = '2031-01-01T00:00:00.000Z';
    expect(due([kept('changed', future), kept('same', later)])).toEqual(['new', 'changed']);
    expect(due([kept('changed', future, future), kept('same', future, '2026-11-27T06:00:00.000Z')])).toEqual([
      'new',
      'changed',
    ]);
    expect(momentAhead(dated, [{ at: later }, { at: future }], NOW)).toBe(future);
    expect(momentAhead(dated, [{ at: later }], NOW)).toBeNull();
  });
});
