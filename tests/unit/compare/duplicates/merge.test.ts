import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { mergeActors, mergeEffects } from '#shared/compare/duplicates/merge-actors.ts';
import { compareFields, fieldsAfterMerge } from '#shared/compare/duplicates/merge-fields.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { savedViewSchema } from '#shared/model/view.ts';
import { aNetwork } from '../../arbitraries.ts';

const make = (input: Partial<ActorInput> & { id: string }) => actorSchema.parse({ name: input.id, ...input });

describe('choosing field by field', () => {
  const one = make({
    id: 'one',
    name: 'La Recyclerie',
    kind: 'autre',
    jobs: 14,
    joinedOn: '2022',
    tags: ['vélo'],
    description: 'Un lieu.',
    sectors: [{ sector: 'economie-circulaire', main: true, stages: ['tri'] }],
    custom: { quartier: 'Nord' },
  });
  const other = make({
    id: 'other',
    name: 'Recyclerie',
    kind: 'scic',
    siren: '552100554',
    joinedOn: '2021-03',
    tags: ['tri', 'vélo'],
    description: 'Une SCIC.',
    sectors: [
      { sector: 'numerique', main: true },
      { sector: 'economie-circulaire', stages: ['collecte'] },
    ],
    custom: { salle: true },
  });

  it('proposes what is known, lists united, the longer memory', () => {
    expect(fieldsAfterMerge([one, other], {})).toMatchObject({
      name: 'La Recyclerie',
      kind: 'scic',
      siren: '552100554',
      jobs: 14,
      joinedOn: '2021-03',
      tags: ['vélo', 'tri'],
      description: 'Un lieu.\n\nUne SCIC.',
      sectors: [
        { sector: 'economie-circulaire', main: true, stages: ['tri', 'collecte'] },
        { sector: 'numerique', main: false, stages: [] },
      ],
      custom: { quartier: 'Nord', salle: true },
    });
  });

  it('takes what was chosen, even nothing', () => {
    const fields = fieldsAfterMerge([one, other], {
      name: { of: 'other' },
      tags: { of: 'one' },
      jobs: { of: 'other' },
      'custom.salle': { of: 'one' },
    });
    expect(fields).toMatchObject({
      name: 'Recyclerie',
      tags: ['vélo'],
      jobs: null,
      custom: { quartier: 'Nord' },
    });
    expect(fields.custom).not.toHaveProperty('salle');
  });

  it('tells apart the fields that differ', () => {
    const differing = compareFields([one, { ...one, id: 'x', name: 'Autre' }]).filter(
      ({ differs }) => differs,
    );
    expect(differing.map(({ field }) => field)).toEqual(['name']);
  });
});

describe('merging', () => {
  /** A network, the actor that stays and those that become it. */
  const aMerge = aNetwork
    .filter(({ actors }) => actors.length > 1)
    .chain((data) =>
      fc
        .shuffledSubarray(
          data.actors.map(({ id }) => id),
          { minLength: 2, maxLength: Math.min(4, data.actors.length) },
        )
        .map((ids) => ({ data: withView(data, ids), survivor: ids[0] ?? '', merged: ids.slice(1) })),
    );
  const withView = (data: NetworkData, ids: readonly string[]): NetworkData => ({
    ...data,
    network: { ...data.network, distinctActors: [[ids[0] ?? '', ids[1] ?? '']] },
    views: [
      savedViewSchema.parse({ id: 'v', name: 'V', settings: { focus: { actorId: ids[1], steps: 1 } } }),
    ],
  });

  it('loses no tie, membership or contact, and undo gives back the same network', () => {
    fc.assert(
      fc.property(aMerge, ({ data, survivor, merged }) => {
        const before = toState(data);
        const patch = mergeActors({ survivor, merged, choices: {}, dropCooperations: [] }, 'x').patch(before);
        const after = applyPatch(before, patch);
        const survivorOf = (id: string) => (merged.includes(id) ? survivor : id);
        expect([...after.actors.keys()].sort()).toEqual(
          data.actors
            .map(({ id }) => id)
            .filter((id) => !merged.includes(id))
            .sort(),
        );
        for (const tie of data.cooperations) {
          expect(after.cooperations.get(tie.id)).toEqual({
            ...tie,
            from: survivorOf(tie.from),
            to: survivorOf(tie.to),
          });
        }
        for (const { id, members } of data.collectives) {
          const there = new Set(after.collectives.get(id)?.members.map(({ actorId }) => actorId));
          expect(there).toEqual(new Set(members.map(({ actorId }) => survivorOf(actorId))));
        }
        for (const contact of data.contacts) {
          expect(after.contacts.get(contact.id)?.actorId).toBe(survivorOf(contact.actorId));
        }
        expect(after.positions.get(survivor)).toEqual(before.positions.get(survivor));
        for (const id of merged) expect(after.positions.has(id)).toBe(false);
        const own = [survivor, ...merged].flatMap((id) => before.logos.get(id)?.png ?? []);
        expect(after.logos.get(survivor)?.png).toBe(own[0]);
        for (const id of merged) expect(after.logos.has(id)).toBe(false);
        expect(after.views.get('v')?.settings.focus?.actorId).toBe(survivor);
        expect(after.network.distinctActors).toEqual([]);
        expect(applyPatch(after, invertPatch(patch))).toEqual(before);
      }),
    );
  });

  const data: NetworkData = {
    network: { id: 'n', name: 'N', customFields: [] as unknown[] } as NetworkData['network'],
    actors: [make({ id: 'a' }), make({ id: 'b' }), make({ id: 'c' })],
    cooperations: [],
    collectives: [],
    contacts: [],
    positions: [],
    logos: [],
    views: [],
    stories: [],
    sessions: [],
  };
  const tie = (id: string, from: string, to: string) =>
    ({ id, from, to, type: 'projet' }) as NetworkData['cooperations'][number];

  it('gives up a tie between the two only when it is named', () => {
    const state = toState({
      ...data,
      cooperations: [tie('ab', 'a', 'b'), tie('ba', 'b', 'a'), tie('bc', 'b', 'c')],
    });
    expect(mergeEffects(state, 'a', ['b'])).toMatchObject({
      cooperations: 1,
      inner: [{ id: 'ab' }, { id: 'ba' }],
    });
    const merge = { survivor: 'a', merged: ['b'], choices: {}, dropCooperations: ['ab', 'bc'] };
    const after = applyPatch(state, mergeActors(merge, 'a').patch(state));
    expect([...after.cooperations.values()].map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual([
      'ba a a',
      'bc a c',
    ]);
  });

  it('keeps two seats of one body, and makes one of two places that say the same', () => {
    const place = { role: '', seat: '', from: '', until: '' };
    const members = [
      { ...place, actorId: 'a', seat: 'Usagers' },
      { ...place, actorId: 'c' },
      { ...place, actorId: 'b', seat: 'Fondateurs' },
      { ...place, actorId: 'b' },
    ];
    const collective = { id: 'k', members } as unknown as NetworkData['collectives'][number];
    const state = toState({ ...data, collectives: [collective] });
    const after = applyPatch(
      state,
      mergeActors({ survivor: 'a', merged: ['b'], choices: {}, dropCooperations: [] }, 'a').patch(state),
    );
    expect(after.collectives.get('k')?.members).toEqual([
      { ...place, actorId: 'a', seat: 'Usagers' },
      { ...place, actorId: 'c' },
      { ...place, actorId: 'a', seat: 'Fondateurs' },
    ]);
  });

  it('does nothing when one of them is gone', () => {
    const merge = { survivor: 'a', merged: ['b', 'gone'], choices: {}, dropCooperations: [] };
    expect(mergeActors(merge, 'a').patch(toState(data))).toEqual([]);
  });
});
