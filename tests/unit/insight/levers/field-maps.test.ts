import { describe, expect, it } from 'vitest';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { scopeOf } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { essOf, publicOf } from '#shared/model/standing.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { caseFile, HAS_CASES, importFiles, NO_CASES } from '../../exchange/import-files.ts';

/** The maps of the field that the levers must count right, by files that stand beside the project. */
const LEVERS = ['field/30-test-leviers-acteurs.csv', 'field/30-test-leviers-liens.csv'];
const TRAINING = ['field/30-test-leviers-acteurs.csv', 'field/31-formation-rtes.csv'];

async function mapOf(paths: readonly string[]): Promise<NetworkState> {
  return (await importFiles(paths.map(caseFile))).after;
}

const DAY = '2026-11-30';

function readingsOf(state: NetworkState, asOf = '') {
  const settings = { ...defaultViewSettings(), asOf };
  return leverReadings(scopeOf(state, visible(state, settings), { day: DAY, settings }));
}

function figures(state: NetworkState) {
  return Object.fromEntries(
    readingsOf(state).flatMap(({ indicators }) => indicators.map(({ name, value }) => [name, value])),
  );
}

const namesOf = (state: NetworkState, ids: readonly string[] = []) =>
  ids.map((id) => state.actors.get(id)?.name);

describe.skipIf(!HAS_CASES)(`maps of the field (${HAS_CASES ? 'read' : NO_CASES})`, () => {
  it('30: the place that is a cooperative and the approved company count as social economy', async () => {
    const state = await mapOf(LEVERS);
    expect(figures(state)).toMatchObject({ contracts: 2, contractEuros: 80_000 });
  });

  it('30: money that ended in 2021 is no money of today, with and without a date', async () => {
    const state = await mapOf(LEVERS);
    expect(figures(state)).toMatchObject({ fundingTies: 2 });
    expect(readingsOf(state)).toEqual(readingsOf(state, DAY));
  });

  it('30: a fund of Europe is one by its word, joints are those of chains, no cycling shop delivers to one', async () => {
    const state = await mapOf(LEVERS);
    expect(figures(state)).toMatchObject({ euTies: 1, euEuros: 5000, jointsHeld: 1 });
    const chains = readingsOf(state).find(({ id }) => id === 'chains');
    expect(chains?.gaps.find(({ name }) => name === 'missingJoint')?.items).toEqual([]);
    expect(chains?.indicators.find(({ name }) => name === 'jointsHeld')).toMatchObject({ part: 1, whole: 1 });
  });

  it('31: the town is trained by RTES and the CRESS; what it supports is no training of it', async () => {
    const state = await mapOf(TRAINING);
    const training = readingsOf(state).find(({ id }) => id === 'training');
    const [main, trainers] = training?.indicators ?? [];
    expect(namesOf(state, main?.evidence.actors)).toEqual(['Ville de Clairval']);
    expect(namesOf(state, trainers?.evidence.actors)).toEqual(['RTES', 'CRESS']);
    expect(main).toMatchObject({ part: 1, whole: 3 });
  });

  it('29: who is of the social economy is told by status', async () => {
    const state = await mapOf(['field/29-mots-du-terrain.csv']);
    const lists = state.network.vocabularies;
    const of = (value: string, answer: typeof essOf) =>
      [...state.actors.values()]
        .filter((actor) => answer(actor, lists).value === value)
        .map(({ name }) => name)
        .join(' ');
    expect(of('yes', essOf)).toBe('A1 A3 A4 A7 A8 A9 B4 B5 B6 B7 B8 B9 C3');
    expect(of('yes', publicOf)).toBe('A2 A5 A6 B1 B2 B3 C2');
    const support = readingsOf(state).find(({ id }) => id === 'support');
    expect(support?.indicators.find(({ name }) => name === 'essFunded')).toMatchObject({ whole: 13 });
  });

  it('01: a commune of the register is public by its category', async () => {
    const state = await mapOf(['field/01-annuaire-export-sirene.csv']);
    const commune = [...state.actors.values()].find(({ name }) => name === 'COMMUNE DE CHENOVE');
    expect(commune && publicOf(commune, state.network.vocabularies)).toEqual({
      value: 'yes',
      by: 'legalForm',
    });
    expect(
      [...state.actors.values()].filter(
        (actor) => publicOf(actor, state.network.vocabularies).value === 'yes',
      ),
    ).toHaveLength(1);
  });
});
