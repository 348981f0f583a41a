import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { likeRecords } from '#shared/compare/merge/like-records.ts';
import { mergeNetworks } from '#shared/compare/merge/merge-networks.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import { decisionWords } from '#shared/compare/merge/merge-words.ts';
import { type MergeDecision, type MergePlan, planMerge } from '#shared/compare/merge/plan-merge.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { type ImportProfile, importProfileSchema } from '#shared/model/import-profile.ts';
import {
  emptyState,
  type NetworkData,
  type NetworkState,
  newNetwork,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import { aNetwork, anActor } from '../../arbitraries.ts';

const EMPTY = toData(emptyState(newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr')));
const actor = (id: string, fields: object = {}) => actorSchema.parse({ id, name: id, ...fields });
const tie = (id: string, from: string, to: string, fields: object = {}) =>
  cooperationSchema.parse({ id, from, to, type: 'filiere', ...fields });
const network = (data: Partial<NetworkData>): NetworkState => toState({ ...EMPTY, ...data });
const merge = (
  base: NetworkState | null,
  mine: NetworkState,
  theirs: NetworkState,
  choices: Record<string, Side> = {},
): MergePlan => planMerge({ base, mine, theirs, choices: new Map(Object.entries(choices)) });
const decided = ({ decisions }: MergePlan) =>
  decisions.map((one: MergeDecision) =>
    one.kind === 'conflict'
      ? `${one.id}.${one.field}`
      : `${one.id} deleted by ${one.by}, ${one.cooperations} ties`,
  );

const BASE = network({
  actors: [actor('ferme', { tags: ['bio'], custom: { a: 'x' } }), actor('cafe'), actor('ville')],
  cooperations: [tie('t1', 'ferme', 'cafe'), tie('t2', 'ville', 'cafe')],
});
const withActors = (...changed: ReturnType<typeof actor>[]) => ({
  ...BASE,
  actors: new Map([...BASE.actors, ...changed.map((one) => [one.id, one] as const)]),
});
const without = (state: NetworkState, id: string): NetworkState => ({
  ...state,
  actors: new Map([...state.actors].filter(([key]) => key !== id)),
  cooperations: new Map([...state.cooperations].filter(([, { from, to }]) => from !== id && to !== id)),
});

describe('merging field by field', () => {
  it('takes from each side what only that side changed', () => {
    const mine = withActors(actor('ferme', { budget: 5, tags: ['bio', 'local'], custom: { a: 'x', b: 1 } }));
    const theirs = withActors(
      actor('ferme', { level: 'communal', tags: ['bio', 'Amap'], custom: { a: 'y' } }),
      actor('banque'),
    );
    const plan = merge(BASE, mine, theirs);
    expect(plan.decisions).toEqual([]);
    expect(plan.result.actors.get('ferme')).toEqual(
      actor('ferme', {
        budget: 5,
        level: 'communal',
        tags: ['bio', 'Amap', 'local'],
        custom: { a: 'y', b: 1 },
      }),
    );
    expect(plan.result.actors.has('banque')).toBe(true);
  });

  it('asks where both changed one field, and takes the side chosen', () => {
    const mine = withActors(actor('cafe', { budget: 1 }));
    const theirs = withActors(actor('cafe', { budget: 2 }));
    expect(decided(merge(BASE, mine, theirs))).toEqual(['cafe.budget']);
    expect(merge(BASE, mine, theirs).result.actors.get('cafe')?.budget).toBe(1);
    const chosen = merge(BASE, mine, theirs, { 'actors cafe budget': 'theirs' });
    expect(chosen.result.actors.get('cafe')?.budget).toBe(2);
  });

  it('never joins the volume of one side with the unit of the other', () => {
    const pooling = (pooledVolume: number | null, pooledUnit: string, saving: number | null = null) =>
      network({
        actors: [actor('a'), actor('b')],
        cooperations: [tie('t', 'a', 'b', { pooled: { pooledVolume, pooledUnit, saving } })],
      });
    const base = pooling(40, 't');
    const plan = merge(base, pooling(55, 't', 900), pooling(40, 'm³'));
    expect(decided(plan)).toEqual(['t.pooled.pooledVolume']);
    const theirs = { 'cooperations t pooled.pooledVolume': 'theirs' } as const;
    expect(merge(base, pooling(55, 't', 900), pooling(40, 'm³'), theirs).result).toEqual(
      pooling(40, 'm³', 900),
    );
    const words = decisionWords(pooling(55, 't', 900), pooling(40, 'm³'), 'fr');
    expect(plan.decisions.map(words)).toMatchObject([{ mine: '55 · t', theirs: '40 · m³' }]);
    expect(merge(base, base, pooling(3, 'ETP'))).toMatchObject({ decisions: [], result: pooling(3, 'ETP') });
  });

  it('asks which sector is the main one when each side says another', () => {
    const sectors = (main: string, other: string) => [{ sector: main, main: true }, { sector: other }];
    const base = network({ actors: [actor('a', { sectors: [{ sector: 'energie' }] })] });
    const mine = network({ actors: [actor('a', { sectors: sectors('culture', 'energie') })] });
    const theirs = network({ actors: [actor('a', { sectors: sectors('habitat', 'energie') })] });
    expect(decided(merge(base, mine, theirs))).toEqual(['a.sectors']);
  });

  it('without a base fills what one side does not know, and asks about the rest', () => {
    const mine = network({ actors: [actor('a', { budget: 1, kind: 'association' })] });
    const theirs = network({ actors: [actor('a', { budget: 2, kind: 'association', level: 'communal' })] });
    const plan = merge(null, mine, theirs);
    expect(decided(plan)).toEqual(['a.budget']);
    expect(plan.result.actors.get('a')).toMatchObject({ budget: 1, level: 'communal' });
  });

  it('merges the lists of the network entry by entry', () => {
    const named = (label: string): NetworkState => ({
      ...BASE,
      network: {
        ...BASE.network,
        vocabularies: {
          ...BASE.network.vocabularies,
          roles: [...BASE.network.vocabularies.roles, { id: label, label: { fr: label } }],
        },
      },
    });
    const plan = merge(BASE, named('essaimage'), named('mentorat'));
    expect(plan.decisions).toEqual([]);
    const ids = plan.result.network.vocabularies.roles.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['animation', 'essaimage', 'mentorat']));
  });
});

describe('what one side deleted', () => {
  it('is kept until it is decided, with its ties', () => {
    const theirs = without(BASE, 'cafe');
    const plan = merge(BASE, BASE, theirs);
    expect(decided(plan)).toEqual(['cafe deleted by theirs, 2 ties']);
    expect(plan.patch).toEqual([]);
    const gone = merge(BASE, BASE, theirs, { 'actors cafe ': 'theirs' });
    expect([...gone.result.actors.keys()]).toEqual(['ferme', 'ville']);
    expect(gone.result.cooperations.size).toBe(0);
  });

  it('stays deleted when it was mine to delete and they left it as it was', () => {
    const plan = merge(BASE, without(BASE, 'cafe'), BASE);
    expect(plan.decisions).toEqual([]);
    expect(plan.patch).toEqual([]);
  });

  it('comes back for decision when they tied something to it', () => {
    const theirs = {
      ...BASE,
      cooperations: new Map([...BASE.cooperations, ['t3', tie('t3', 'ferme', 'ville')]]),
    };
    const plan = merge(BASE, without(BASE, 'ville'), theirs);
    expect(decided(plan)).toEqual(['ville deleted by mine, 2 ties']);
    expect([...plan.result.cooperations.keys()].sort()).toEqual(['t1', 't2', 't3']);
    const gone = merge(BASE, without(BASE, 'ville'), theirs, { 'actors ville ': 'mine' });
    expect([...gone.result.cooperations.keys()]).toEqual(['t1']);
    expect(gone.result.actors.has('ville')).toBe(false);
  });

  it('is asked for a single tie too', () => {
    const theirs = { ...BASE, cooperations: new Map([['t1', tie('t1', 'ferme', 'cafe')]]) };
    expect(decided(merge(BASE, BASE, theirs))).toEqual(['t2 deleted by theirs, 0 ties']);
  });

  it('says nothing of persons when the file holds none', () => {
    const contact = contactSchema.parse({ id: 'c', actorId: 'cafe', name: 'Hélène' });
    const mine = { ...BASE, contacts: new Map([['c', contact]]) };
    const left = { base: mine, mine, theirs: BASE, choices: new Map() };
    const plan = planMerge({ ...left, silent: ['contacts'] });
    expect(plan.decisions).toEqual([]);
    expect(plan.result.contacts.get('c')).toEqual(contact);
    expect(decided(planMerge(left))).toEqual(['c deleted by theirs, 0 ties']);
  });
});

describe('the whole merge', () => {
  it('is one command that can be undone', () => {
    const theirs = withActors(actor('cafe', { budget: 2 }), actor('banque'));
    const command = mergeNetworks({ base: BASE, theirs, choices: new Map() }, 'x.maillage');
    const patch = command.patch(BASE);
    const after = applyPatch(BASE, patch);
    expect(after.actors.size).toBe(4);
    expect(applyPatch(after, invertPatch(patch))).toEqual(BASE);
    expect(command).toMatchObject({ kind: 'network-merge', details: { name: 'x.maillage' } });
  });

  it('proposes an actor that both entered apart as one, and joins its ties', () => {
    const mine = withActors(actor('m', { name: 'La Recyclerie', siren: '552100554' }));
    const entered = withActors(actor('x', { name: 'Recyclerie', siren: '552100554', budget: 7 }));
    const theirs = {
      ...entered,
      cooperations: new Map([...BASE.cooperations, ['t9', tie('t9', 'x', 'cafe')]]),
    };
    const like = { of: 'actors', theirs: 'x', mine: 'm' } as const;
    expect(likeRecords(mine, theirs)).toEqual([like]);
    const told = [{ ...like, same: true }];
    const command = mergeNetworks({ base: BASE, theirs, choices: new Map(), told }, 'x.maillage');
    const after = applyPatch(mine, command.patch(mine));
    expect(after.actors.has('x')).toBe(false);
    expect(after.actors.get('m')).toMatchObject({ name: 'La Recyclerie', budget: 7 });
    expect(after.cooperations.get('t9')?.from).toBe('m');
  });
});

describe('of any networks', () => {
  const idOf = fc.uuid();

  it('content is named alike whatever the order of its records', () => {
    fc.assert(
      fc.property(aNetwork, (data) => {
        const turned = {
          ...data,
          actors: [...data.actors].reverse(),
          cooperations: [...data.cooperations].reverse(),
        };
        expect(contentHash(toState(turned))).toBe(contentHash(toState(data)));
        const [first] = data.actors;
        if (!first) return;
        const changed = { ...data, actors: [{ ...first, name: `${first.name}!` }, ...data.actors.slice(1)] };
        expect(contentHash(toState(changed))).not.toBe(contentHash(toState(data)));
      }),
    );
  });

  it('merging one with itself changes nothing, whatever the base', () => {
    fc.assert(
      fc.property(aNetwork, fc.option(aNetwork), (data, base) => {
        const x = toState(data);
        const plan = merge(base && toState(base), x, x);
        expect(plan.decisions).toEqual([]);
        expect(plan.patch).toEqual([]);
        expect(plan.result).toEqual(x);
      }),
    );
  });

  /** Three people who each change other actors, add some, and all add tags to one. */
  const threeVersions = fc
    .tuple(
      aNetwork,
      fc.array(anActor(idOf), { maxLength: 6 }),
      fc.infiniteStream(fc.tuple(anActor(idOf), fc.nat(3))),
    )
    .map(([base, added, stream]) => {
      const versions = [0, 1, 2].map((who) => {
        const actors = new Map(base.actors.map((one) => [one.id, one] as const));
        return { who, actors };
      });
      base.actors.forEach((one, place) => {
        const [{ value: edited }] = [stream.next()];
        const [fields, who] = edited;
        const version = versions[who];
        if (version && place > 0) version.actors.set(one.id, { ...fields, id: one.id });
        if (place === 0) {
          for (const { who: own, actors } of versions) {
            actors.set(one.id, { ...one, tags: [...one.tags, `tag ${own}`] });
          }
        }
      });
      for (const [place, one] of added.entries()) versions[place % 3]?.actors.set(one.id, one);
      return {
        base: toState(base),
        versions: versions.map(({ actors }) => ({ ...toState(base), actors }) as NetworkState),
      };
    });

  it('merging in any order converges where there is no conflict', () => {
    fc.assert(
      fc.property(threeVersions, ({ base, versions }) => {
        const orders = [
          [0, 1, 2],
          [0, 2, 1],
          [1, 0, 2],
          [1, 2, 0],
          [2, 0, 1],
          [2, 1, 0],
        ];
        const results = orders.map((order) =>
          order
            .flatMap((place) => versions[place] ?? [])
            .reduce((mine, theirs) => {
              const plan = merge(base, mine, theirs);
              expect(plan.decisions).toEqual([]);
              return plan.result;
            }),
        );
        expect(new Set(results.map(contentHash)).size).toBe(1);
      }),
    );
  });

  it('loses no record, whoever deleted what', () => {
    const some = (
      data: NetworkData,
      mask: readonly boolean[],
      extra: NetworkData['actors'],
    ): NetworkState => {
      const gone = new Set(data.actors.filter((_, place) => mask[place]).map(({ id }) => id));
      return [...gone].reduce(
        (state, id) => without(state, id),
        toState({ ...data, actors: [...data.actors, ...extra] }),
      );
    };
    const mask = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    const extra = fc.uniqueArray(anActor(idOf), { maxLength: 2, selector: ({ id }) => id });
    fc.assert(
      fc.property(aNetwork, mask, mask, extra, extra, (data, one, other, ours, others) => {
        const base = toState(data);
        const mine = some(data, one, ours);
        const theirs = some(data, other, others);
        const { result } = merge(base, mine, theirs);
        for (const table of ['actors', 'cooperations'] as const) {
          for (const id of mine[table].keys()) expect(result[table].has(id)).toBe(true);
          for (const id of theirs[table].keys()) {
            // What I deleted and they left as it was is the only thing that may be gone.
            if (!result[table].has(id)) {
              expect(base[table].has(id)).toBe(true);
              expect(mine[table].has(id)).toBe(false);
            }
          }
        }
        for (const { from, to } of result.cooperations.values()) {
          expect(result.actors.has(from) && result.actors.has(to)).toBe(true);
        }
      }),
    );
  });

  it('a collective keeps the members that either side added', () => {
    const collective = (...members: string[]) =>
      collectiveSchema.parse({ id: 'k', name: 'Comité', members: members.map((actorId) => ({ actorId })) });
    const state = (...members: string[]) =>
      network({ ...toData(BASE), collectives: [collective(...members)] });
    const plan = merge(state('cafe'), state('cafe', 'ferme'), state('cafe', 'ville'));
    expect(plan.decisions).toEqual([]);
    expect(plan.result.collectives.get('k')).toEqual(collective('cafe', 'ferme', 'ville'));
  });
});

it('two ways of reading a table need no decision: the one used last is kept', () => {
  const profile = (id: string, usedOn: string, ...headers: string[]) =>
    importProfileSchema.parse({ id, name: id, usedOn, headers, mapping: { kind: 'actors', targets: [] } });
  const having = (...importProfiles: ImportProfile[]): NetworkState => ({
    ...BASE,
    network: { ...BASE.network, importProfiles },
  });
  const mine = having(profile('p', '2026-07-01', 'Nom'), profile('mine', '2026-06-01', 'Qui'));
  const theirs = having(profile('p', '2026-07-02', 'Nom'), profile('theirs', '2026-05-01', 'Qui'));
  const plan = planMerge({
    base: having(profile('p', '2026-06-01', 'Nom')),
    mine,
    theirs,
    choices: new Map(),
  });
  expect(plan.decisions).toEqual([]);
  expect(plan.result.network.importProfiles?.map(({ id, usedOn }) => `${id} ${usedOn}`)).toEqual([
    'p 2026-07-02',
    'mine 2026-06-01',
  ]);
});
