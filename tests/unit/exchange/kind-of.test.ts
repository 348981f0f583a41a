import { describe, expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

const EMPTY = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));

async function imported(text: string, into: NetworkState = EMPTY) {
  const bytes = new TextEncoder().encode(text);
  const sources = await openFiles([{ name: 'a.csv', bytes }], into.network);
  const { draft } = joinReadings(
    sources.map((source) => {
      if (source.kind !== 'table') throw new Error(`opened as ${source.kind}`);
      return interpret(source.table, source.mapping, into.network);
    }),
  );
  const options = { onMatch: 'update', createMissingActors: true } as const;
  const plan = planImport(into, draft, options, freshIds());
  const state = applyPatch(into, plan.patch);
  return {
    state,
    kinds: [...state.actors.values()].map(({ name, kind }) => [name, kind]),
    said: plan.problems.filter(({ code }) => code === 'kind-derived').map(({ details }) => details.count),
  };
}

describe('the kind of an actor of which the file says none', () => {
  it('comes from its legal form, else from its name, and is counted', async () => {
    const text =
      'Nom;Forme juridique\nMoulin;SCOP\nVerger;Asso loi 1901\nFournil;SARL\nRuche;Entreprise d’insertion\nMairie de Niort;\nUniversité du Marais;\nCollines;\n';
    expect(await imported(text)).toMatchObject({
      kinds: [
        ['Moulin', 'cooperative'],
        ['Verger', 'association'],
        ['Fournil', 'entreprise'],
        ['Ruche', 'entreprise-ess'],
        ['Mairie de Niort', 'collectivite'],
        ['Université du Marais', 'recherche'],
        ['Collines', ''],
      ],
      said: [6],
    });
  });

  it('is what the file says where it says one, and never replaces what is there', async () => {
    const first = await imported('Nom;Type;Forme juridique\nMoulin;Autre;SCOP\nVerger;Réseau;SCIC\n');
    expect(first).toMatchObject({
      kinds: [
        ['Moulin', 'autre'],
        ['Verger', expect.any(String)],
      ],
      said: [],
    });
    const again = await imported('Nom;Forme juridique\nMoulin;SCOP\nVerger;SCIC\n', first.state);
    expect(again).toMatchObject({ kinds: first.kinds, said: [] });
  });
});
