import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesText } from '#shared/changes/history/minutes.ts';
import { changedFields, compareNetworks, tiesSince } from '#shared/compare/comparison/compare.ts';
import { comparisonRows, comparisonSentences } from '#shared/compare/comparison/comparison-lines.ts';
import { comparedState, FATE_STYLES, paintComparison } from '#shared/compare/comparison/drawing.ts';
import { comparisonCsv } from '#shared/documents/comparison-csv.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import {
  emptyState,
  type NetworkData,
  type NetworkState,
  newNetwork,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { aNetwork } from '../../arbitraries.ts';

const EMPTY = toData(emptyState(newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr')));
const actor = (id: string, fields: object = {}) => actorSchema.parse({ id, name: id, ...fields });
const tie = (id: string, from: string, to: string, fields: object = {}) =>
  cooperationSchema.parse({ id, from, to, type: 'filiere', ...fields });
const at = (id: string, x: number) => ({ id, x, y: 0, pinned: false });
const network = (data: Partial<NetworkData>): NetworkState => toState({ ...EMPTY, ...data });

const JUNE = network({
  actors: [actor('ferme', { budget: 1000 }), actor('cafe'), actor('ville')],
  cooperations: [tie('t1', 'ferme', 'cafe'), tie('t2', 'ville', 'cafe')],
  collectives: [collectiveSchema.parse({ id: 'k', name: 'Comité', members: [{ actorId: 'cafe' }] })],
  positions: [at('ferme', 0), at('cafe', 100), at('ville', 200)],
});
const NOW = network({
  actors: [actor('ferme', { budget: 2000, tags: ['bio'] }), actor('cafe'), actor('banque')],
  cooperations: [tie('t1', 'ferme', 'cafe'), tie('t3', 'banque', 'cafe'), tie('t4', 'banque', 'ferme')],
  collectives: [collectiveSchema.parse({ id: 'k', name: 'Comité', members: [{ actorId: 'cafe' }] })],
  positions: [at('ferme', 0), at('cafe', 100), at('banque', 300)],
});

describe('comparing two states', () => {
  it('says of each record whether it came, went, changed or stayed', () => {
    const { fates, counts } = compareNetworks(JUNE, NOW);
    expect(Object.fromEntries(fates.actors)).toEqual({
      ferme: 'changed',
      cafe: 'same',
      ville: 'removed',
      banque: 'added',
    });
    expect(counts.cooperations).toEqual({ added: 2, removed: 1, changed: 0, same: 1 });
    expect(counts.collectives).toEqual({ added: 0, removed: 0, changed: 0, same: 1 });
    expect(tiesSince(JUNE, NOW)).toEqual({ added: 2, removed: 1 });
    expect(changedFields(actor('a', { budget: 1 }), actor('a', { tags: ['x'] }))).toEqual(['budget', 'tags']);
  });

  it('says it in words, in a table and in sentences', () => {
    const comparison = compareNetworks(JUNE, NOW);
    expect(comparisonRows(comparison, 'en')).toContainEqual({
      table: 'actors',
      id: 'ferme',
      fate: 'changed',
      name: 'ferme',
      field: 'Budget (EUR)',
      before: '€1,000',
      after: '€2,000',
    });
    const text = minutesText(comparisonSentences(comparison, 'June to now', 'en'), 'en');
    expect(text).toContain('1 actor added\n- banque\n');
    expect(text).toContain('1 actor removed\n- ville\n');
    expect(text).toContain('- ville → cafe — Customer-supplier (supply chain)\n');
    const csv = new TextDecoder().decode(comparisonCsv(comparison, 'fr'));
    expect(csv).toContain('Acteur;ville;retiré;;;');
    expect(csv).toContain('Lien;banque → cafe;ajouté;;;');
  });

  it('lets no spreadsheet run what a network holds', () => {
    const hostile = network({ actors: [actor('x', { name: '=HYPERLINK("http://x")' })] });
    const csv = new TextDecoder().decode(comparisonCsv(compareNetworks(network({}), hostile), 'fr'));
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('draws both states on one map, no fate by its colour alone', () => {
    const comparison = compareNetworks(JUNE, NOW);
    const state = comparedState(comparison);
    const settings = viewSettingsSchema.parse({ parallel: 'apart' });
    const scene = paintComparison(
      buildScene(state, settings, visible(state, settings), 'light', 'fr'),
      comparison,
    );
    const labels = Object.fromEntries(scene.nodes.map(({ id, lines, faded }) => [id, [lines[0], faded]]));
    expect(labels).toEqual({
      ferme: ['~ ferme', false],
      cafe: ['cafe', true],
      ville: ['− ville', false],
      banque: ['+ banque', false],
    });
    expect(
      Object.fromEntries(scene.edges.map(({ id, line, faded }) => [id, faded ? 'faded' : line])),
    ).toEqual({
      t1: 'faded',
      t2: 'dashed',
      t3: 'solid',
      t4: 'solid',
    });
    expect(new Set(Object.values(FATE_STYLES).map(({ sign }) => sign)).size).toBe(3);
  });
});

describe('a network from elsewhere, with ids of its own', () => {
  it('is matched by SIREN, then by name, then by the ends of ties', () => {
    const elsewhere = network({
      actors: [
        actor('1', { name: 'Recyclerie (SCIC)', siren: '552100554' }),
        actor('2', { name: 'Café  des Halles' }),
        actor('3', { name: 'Autre' }),
      ],
      cooperations: [tie('9', '1', '2'), tie('8', '1', '3')],
      collectives: [collectiveSchema.parse({ id: '7', name: 'Comité', members: [{ actorId: '2' }] })],
    });
    const here = network({
      actors: [
        actor('r', { name: 'La Recyclerie', siren: '552100554' }),
        actor('c', { name: 'café des halles' }),
      ],
      cooperations: [tie('t', 'r', 'c')],
      collectives: [collectiveSchema.parse({ id: 'k', name: 'comite', members: [{ actorId: 'c' }] })],
    });
    const { fates } = compareNetworks(elsewhere, here);
    expect(Object.fromEntries(fates.actors)).toEqual({ r: 'changed', c: 'changed', 3: 'removed' });
    expect(Object.fromEntries(fates.cooperations)).toEqual({ t: 'same', 8: 'removed' });
    expect(Object.fromEntries(fates.collectives)).toEqual({ k: 'changed' });
  });

  it('is not matched where a name is borne twice', () => {
    const one = network({ actors: [actor('1', { name: 'Mairie' }), actor('2', { name: 'Mairie' })] });
    const other = network({ actors: [actor('3', { name: 'Mairie' })] });
    expect(compareNetworks(one, other).counts.actors).toEqual({ added: 1, removed: 2, changed: 0, same: 0 });
  });
});

describe('of any two networks', () => {
  it('one is the same as itself', () => {
    fc.assert(
      fc.property(aNetwork, (data) => {
        expect(compareNetworks(toState(data), toState(data)).changes).toEqual([]);
      }),
    );
  });

  it('what comes one way goes the other way', () => {
    fc.assert(
      fc.property(aNetwork, aNetwork, (one, other) => {
        const there = compareNetworks(toState(one), toState(other)).counts;
        const back = compareNetworks(toState(other), toState(one)).counts;
        for (const table of ['actors', 'cooperations', 'collectives'] as const) {
          expect(back[table]).toEqual({
            ...there[table],
            added: there[table].removed,
            removed: there[table].added,
          });
        }
      }),
    );
  });
});
