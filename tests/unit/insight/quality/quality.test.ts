import { describe, expect, it } from 'vitest';
import { monthsFrom } from '#shared/base/day.ts';
import { markChecked } from '#shared/changes/commands/checked.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import {
  actorCompleteness,
  completenessShare,
  cooperationCompleteness,
  networkCompleteness,
} from '#shared/insight/quality/completeness.ts';
import { type ReviewSectionId, reviewNetwork } from '#shared/insight/quality/review.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { type CooperationInput, cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, newNetwork, toData, toState } from '#shared/model/network-state.ts';

const TODAY = '2026-11-24';
const blank = toData(emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr')));
const stateOf = (actors: ActorInput[], cooperations: CooperationInput[] = []) =>
  toState({
    ...blank,
    actors: actors.map((actor) => actorSchema.parse(actor)),
    cooperations: cooperations.map((cooperation) => cooperationSchema.parse(cooperation)),
  });

const a = { id: 'a', name: 'A' };
const tie = { id: 't', from: 'a', to: 'b' };

function sectionsOfActor(fields: Partial<ActorInput>): ReviewSectionId[] {
  const review = reviewNetwork(stateOf([{ ...a, ...fields }]), TODAY);
  return (Object.keys(review) as ReviewSectionId[]).filter((id) => review[id].length > 0);
}
function sectionsOfTie(fields: Partial<CooperationInput>): ReviewSectionId[] {
  const review = reviewNetwork(stateOf([], [{ ...tie, ...fields }]), TODAY);
  return (Object.keys(review) as ReviewSectionId[]).filter((id) => review[id].length > 0);
}

describe('the review', () => {
  it('lists a bare actor as not given, never as wrong', () => {
    expect(sectionsOfActor({})).toEqual([
      ...['to-check', 'never-checked', 'no-sector', 'no-kind', 'no-commune', 'no-tie'],
    ]);
  });

  it.each([
    ['2025-11-24', false],
    ['2025-11-23', true],
    // It may have been in December.
    ['2025', false],
    ['2024', true],
    ['2025-10', true],
  ])('takes a check of %s as older than 12 months: %s', (checkedOn, stale) => {
    expect(sectionsOfActor({ checkedOn }).includes('stale')).toBe(stale);
    expect(sectionsOfActor({ checkedOn })).not.toContain('never-checked');
  });

  it.each([
    [{ endedOn: '2026-11-23' }, 'overdue'],
    [{ endedOn: '2026-11-24' }, 'ending'],
    [{ endedOn: '2027-05-24' }, 'ending'],
    [{ endedOn: '2027-05-25' }, 'none'],
    // The end of the year is meant, at the latest.
    [{ endedOn: '2026' }, 'ending'],
    [{ endedOn: '2026-11-23', status: 'termine' as const }, 'none'],
    [{ endedOn: '' }, 'none'],
    [
      { endedOn: '2030', procurement: { contractEnd: '2026-12', socialClause: 'unknown' as const } },
      'ending',
    ],
  ])('of a tie with %j: %s', (fields, section) => {
    const found = sectionsOfTie(fields as Partial<CooperationInput>).filter((id) =>
      ['overdue', 'ending'].includes(id),
    );
    expect(found).toEqual(section === 'none' ? [] : [section]);
  });

  it('names what is wrong with a number, and asks for an amount only of funding', () => {
    const review = reviewNetwork(stateOf([{ ...a, siren: '123' }]), TODAY);
    expect(review.invalid).toEqual([{ table: 'actors', id: 'a', codes: ['siren-invalid'] }]);
    expect(sectionsOfTie({ type: 'financement', startedOn: '2020' })).toContain('no-amount');
    expect(sectionsOfTie({ type: 'filiere', startedOn: '2020', confidence: 'sure' })).toEqual([
      'never-checked',
    ]);
  });

  it.each([
    [{ confidence: 'to-check', checkedOn: '2026-11-01' }, true],
    // As a file or a quick entry leaves it: nobody has said it, and nobody has looked.
    [{}, true],
    [{ checkedOn: '2026-11-01' }, false],
    [{ confidence: 'sure' }, false],
    [{ confidence: 'probable' }, false],
  ] as const)('a tie with %j is to be checked: %s', (fields, expected) => {
    expect(sectionsOfTie(fields).includes('to-check')).toBe(expected);
  });

  it('looks at the end of collectives too', () => {
    const collective = collectiveSchema.parse({ id: 'k', name: 'K', endedOn: '2026-01' });
    const review = reviewNetwork(toState({ ...blank, collectives: [collective] }), TODAY);
    expect(review.overdue).toEqual([{ table: 'collectives', id: 'k', date: '2026-01' }]);
  });

  it('counts months to the last day there is', () => {
    expect(monthsFrom('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsFrom('2026-03-15', -12)).toBe('2025-03-15');
  });
});

describe('completeness', () => {
  it('is the share of asked fields that are given', () => {
    const actor = actorSchema.parse({ ...a, kind: 'association', rna: 'W751234567', level: 'communal' });
    expect(actorCompleteness(actor)).toEqual({ known: 3, asked: 8 });
    expect(actorCompleteness({ ...actor, kind: 'citoyens' }).asked).toBe(7);
    const bare = cooperationSchema.parse(tie);
    expect(cooperationCompleteness(bare)).toEqual({ known: 0, asked: 4 });
    expect(cooperationCompleteness({ ...bare, type: 'financement', amount: 0 })).toEqual({
      known: 2,
      asked: 5,
    });
  });

  it('of a network counts every field once, and is nothing for an empty one', () => {
    const state = stateOf([{ ...a, kind: 'association' }], [tie]);
    expect(networkCompleteness(state)).toEqual({ known: 1, asked: 12 });
    expect(completenessShare(networkCompleteness(stateOf([])))).toBeNull();
  });
});

it('marks actors and ties as checked in one change that can be taken back', () => {
  const state = stateOf([{ ...a, confidence: 'to-check' }], [tie]);
  const command = markChecked(
    [
      { table: 'actors', id: 'a' },
      { table: 'cooperations', id: 't' },
      { table: 'actors', id: 'gone' },
    ],
    TODAY,
    'A',
  );
  const patch = command.patch(state);
  const after = applyPatch(state, patch);
  expect(after.actors.get('a')).toMatchObject({ checkedOn: TODAY, confidence: 'sure' });
  expect(after.cooperations.get('t')).toMatchObject({ checkedOn: TODAY, confidence: 'sure' });
  expect(toData(applyPatch(after, invertPatch(patch)))).toEqual(toData(state));
});
