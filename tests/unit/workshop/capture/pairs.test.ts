import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { type Session, sessionSchema } from '#shared/model/session.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { type Answer, answerOf, answerPair } from '#shared/workshop/capture/answers.ts';
import { MOST_PAIRS, type Pair, pairKey, pairsToAsk } from '#shared/workshop/capture/pairs.ts';
import { startSession } from '#shared/workshop/capture/session.ts';
import { nextWithoutStrength, tiesToSort } from '#shared/workshop/capture/strengths.ts';
import { aNetwork } from '../../arbitraries.ts';

const SESSION = { id: 's', name: 'Atelier', startedAt: '2026-11-24T13:00:00.000Z' };
const sample = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
const begun = (state: NetworkState) => applyPatch(state, startSession(SESSION).patch(state));
const sessionOf = (state: NetworkState): Session => state.sessions.get('s') ?? sessionSchema.parse(SESSION);
const all = (state: NetworkState) => new Set(state.actors.keys());

function answered(state: NetworkState, pair: Pair, answer: Answer, tieId: string): NetworkState {
  const command = answerPair(SESSION, { pair, type: 'mutualisation', answer, tieId }, '');
  return applyPatch(state, command.patch(state));
}

describe('the pairs of a round', () => {
  it('are within the group and the cap, each once, none with that tie', () => {
    fc.assert(
      fc.property(aNetwork, fc.integer({ min: 0, max: 200 }), (data, most) => {
        const state = toState(data);
        const type = data.cooperations[0]?.type ?? 'projet';
        const group = new Set(data.actors.slice(1).map(({ id }) => id));
        const pairs = pairsToAsk(state, { type, actors: group, most }, sessionSchema.parse(SESSION));
        const keys = pairs.map(({ from, to }) => pairKey(from, to));
        const tied = data.cooperations
          .filter((tie) => tie.type === type)
          .map(({ from, to }) => pairKey(from, to));
        expect(pairs.length).toBeLessThanOrEqual(Math.min(most, MOST_PAIRS));
        expect(new Set(keys).size).toBe(keys.length);
        expect(pairs.every(({ from, to }) => from !== to && group.has(from) && group.has(to))).toBe(true);
        expect(keys.filter((key) => tied.includes(key))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('begin with those that have most in common', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const [template] = sample.actors.values();
    const actors = new Map(
      ids.map((id) => [
        id,
        {
          ...(template as NonNullable<typeof template>),
          id,
          name: id,
          sectors: [],
          commune: { name: id === 'a' || id === 'd' ? 'Clairval' : '', insee: '', postcode: '' },
        },
      ]),
    );
    const tie = (id: string, from: string, to: string) =>
      [id, cooperationSchema.parse({ id, from, to, type: 'projet' })] as const;
    const cooperations = new Map([tie('1', 'a', 'b'), tie('2', 'b', 'c')]);
    const state = { ...sample, actors, cooperations };
    const pairs = pairsToAsk(state, { type: 'information', actors: new Set(ids), most: 4 }, sessionOf(state));
    // Acquainted, then a common partner and one commune, then nothing.
    expect(pairs.map(({ from, to }) => from + to)).toEqual(['ab', 'bc', 'ac', 'ad']);
  });

  it('of a directed type go from who usually gives', () => {
    const pairs = pairsToAsk(
      sample,
      { type: 'financement', actors: all(sample), most: 100 },
      sessionOf(sample),
    );
    const gives = (id: string) =>
      [...sample.cooperations.values()].reduce(
        (sum, { type, from, to }) =>
          type === 'financement' ? sum + Number(from === id) - Number(to === id) : sum,
        0,
      );
    expect(pairs.every(({ from, to }) => gives(from) >= gives(to))).toBe(true);
  });
});

describe('the answers of a round', () => {
  const [pair] = pairsToAsk(
    sample,
    { type: 'mutualisation', actors: all(sample), most: 1 },
    sessionOf(sample),
  ) as [Pair];
  const start = begun(sample);

  it('make an active tie to check, one on hold, or none', () => {
    expect(answered(start, pair, 'yes', 't').cooperations.get('t')).toMatchObject({
      status: 'actif',
      confidence: 'to-check',
      source: 'Atelier',
    });
    expect(answered(start, pair, 'unsure', 't').cooperations.get('t')).toMatchObject({
      status: 'suspendu',
      confidence: 'to-check',
    });
    const refused = answered(start, pair, 'no', 't');
    expect(refused.cooperations).toEqual(start.cooperations);
    const again = pairsToAsk(
      refused,
      { type: 'mutualisation', actors: all(refused), most: 100 },
      sessionOf(refused),
    );
    expect(again.map(({ from, to }) => pairKey(from, to))).not.toContain(pairKey(pair.from, pair.to));
  });

  it('replace one another, whichever way round, and each is one undo', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom<Answer>('yes', 'no', 'unsure'), fc.boolean()), {
          minLength: 1,
          maxLength: 6,
        }),
        (answers) => {
          let state = start;
          answers.forEach(([answer, turned], place) => {
            const asked = turned ? { from: pair.to, to: pair.from } : pair;
            const command = answerPair(
              SESSION,
              { pair: asked, type: 'mutualisation', answer, tieId: `t${place}` },
              '',
            );
            const patch = command.patch(state);
            const next = applyPatch(state, patch);
            expect(applyPatch(next, invertPatch(patch)).cooperations).toEqual(state.cooperations);
            state = next;
          });
          const [last] = answers.at(-1) ?? [];
          expect(answerOf(sessionOf(state), state, pair, 'mutualisation')).toBe(last);
          expect(state.cooperations.size - start.cooperations.size).toBe(last === 'no' ? 0 : 1);
          expect(sessionOf(state).captured).toHaveLength(last === 'no' ? 0 : 1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('sorting by strength', () => {
  it('goes from tie to tie that has none, and round again', () => {
    const ties = [null, 3, null].map((strength, place) =>
      cooperationSchema.parse({ id: `t${place}`, from: 'a', to: 'b', strength }),
    );
    expect(nextWithoutStrength(ties, null)).toBe('t0');
    expect(nextWithoutStrength(ties, 't0')).toBe('t2');
    expect(nextWithoutStrength(ties, 't2')).toBe('t0');
    expect(nextWithoutStrength([], null)).toBeNull();
  });

  it('takes the ties that the session made', () => {
    const [pair] = pairsToAsk(
      sample,
      { type: 'mutualisation', actors: all(sample), most: 1 },
      sessionOf(sample),
    ) as [Pair];
    const state = answered(begun(sample), pair, 'yes', 't');
    expect(tiesToSort(sessionOf(state), state).map(({ id }) => id)).toEqual(['t']);
  });
});
