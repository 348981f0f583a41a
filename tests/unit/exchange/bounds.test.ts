import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveNodes } from '#shared/changes/commands/positions.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { readCustomValue } from '#shared/fields/custom-values.ts';
import { FARTHEST } from '#shared/model/bounds.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const NOW = '2026-11-24T08:00:00.000Z';
const FILE = resolve(import.meta.dirname, '../../../../shared/data/cases/hostile/pos1e300.maillage');
const sample = sampleNetwork('fr', NOW);
const [actor] = sample.actors;
const [tie] = sample.cooperations;
const [story] = sample.stories;
if (!actor || !tie || !story) throw new Error('the sample is empty');

const read = (data: unknown) =>
  readMaillage(writeMaillage(data as NetworkData, { contacts: true, now: NOW }));
/** Where values were left out, as the report says it: the part, and the field in the middle of the text. */
const told = (data: unknown) =>
  read(data).problems.map(({ code, column, row, value }) => [code, column, row, value.split(' · ')[1]]);

describe('numbers and dates of a file', () => {
  it.skipIf(!existsSync(FILE))('beyond reason cost a place and nothing else, and are reported', () => {
    const { data, problems } = readMaillage(new Uint8Array(readFileSync(FILE)));
    expect(data?.actors).toHaveLength(3);
    expect(data?.positions.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(problems).toMatchObject([{ code: 'record-invalid', column: 'positions', row: 1 }]);
  });

  it('lose only the value out of bounds: the record stays, with the field reported', () => {
    const data = {
      ...sample,
      actors: [{ ...actor, budget: 1e300, jobs: -1e22, custom: { mine: 1e200, other: 'kept' } }],
      cooperations: [],
      collectives: [],
      stories: [{ ...story, order: 1e99, steps: [{ ...story.steps[0], seconds: 1e12 }] }],
    };
    expect(told(data).map(String).sort()).toEqual([
      'value-unusable,actors,1,budget',
      'value-unusable,actors,1,custom.mine',
      'value-unusable,actors,1,jobs',
      'value-unusable,stories,1,order',
      'value-unusable,stories,1,steps.0.seconds',
    ]);
    const { data: kept } = read(data);
    expect(kept?.actors).toMatchObject([
      { name: actor.name, budget: null, jobs: null, custom: { other: 'kept' } },
    ]);
    expect(kept?.stories).toMatchObject([{ title: story.title, steps: [{ seconds: null }] }]);
  });

  it('of cameras, frozen places, ranges and moments have bounds too', () => {
    const view = {
      id: 'v',
      name: 'Vue',
      settings: {
        ...defaultViewSettings(),
        filters: {
          ...defaultViewSettings().filters,
          ranges: { budget: { from: 1e300, to: null, unknown: false } },
        },
      },
      camera: { x: 1e22, y: 0, zoom: 1 },
      places: { a: { x: 0, y: -1e30 }, b: { x: 5, y: 5 } },
      thumbnail: '',
      order: 1,
    };
    const session = { id: 's', name: 'Atelier', day: '2026-01-01', startedAt: 'yesterday' };
    const { data, problems } = read({
      ...sample,
      network: { ...sample.network, createdAt: 'long ago' },
      views: [view],
      sessions: [session],
    });
    expect(data?.views).toMatchObject([{ name: 'Vue', camera: null, places: { b: { x: 5, y: 5 } } }]);
    expect(data?.views[0]?.settings.filters.ranges).toEqual({
      budget: { from: null, to: null, unknown: false },
    });
    expect(data?.sessions).toMatchObject([{ name: 'Atelier' }]);
    expect(data?.network.name).toBe(sample.network.name);
    const fields = problems.map(({ column, value }) => `${column} ${value.split(' · ')[1]}`);
    expect(fields.sort()).toEqual([
      'network createdAt',
      'sessions startedAt',
      'views camera.x',
      'views places.a.y',
      'views settings.filters.ranges.budget.from',
    ]);
  });

  it('of a backup must be a moment: a list of backups cannot show another', () => {
    expect(checkMaillage(writeMaillage(sample, { contacts: true, now: 'never' }))).toMatchObject({
      ok: false,
    });
  });

  it('keep their bounds when they come from the app itself', () => {
    const state = toState(sample);
    const far = new Map([[actor.id, { x: 1e300, y: Number.NaN }]]);
    const moved = applyPatch(state, moveNodes(far, '').patch(state)).positions.get(actor.id);
    expect(moved).toMatchObject({ x: FARTHEST, y: 0 });
    expect(readCustomValue({ type: 'number', options: [] }, '1e300')).toBeNull();
    expect(readCustomValue({ type: 'eur', options: [] }, '12 M€')).toBe(12_000_000);
  });
});
