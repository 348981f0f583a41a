import { expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import { communeFinder } from '#shared/communes/commune-finder.ts';
import { readDirectory } from '#shared/communes/directory.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { openNetwork } from '#shared/exchange/reading/open-network.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';
import { asset } from '../../../build/communes.ts';
import { readTable } from './read-table.ts';

const find = communeFinder(readDirectory(asset()));
const NOW = '2026-11-24T08:00:00.000Z';
const EMPTY = emptyState(newNetwork('n', 'n', NOW, 'fr'));

function plan(csv: string, state = EMPTY, keptFields = {}) {
  const options = { onMatch: 'update', createMissingActors: true, keptFields } as const;
  const { draft } = readTable(csv);
  const made = planImport(state, draft, options, freshIds(), undefined, find);
  const communes = made.patch.flatMap(({ table, after }) =>
    table === 'actors' && after ? [after.commune] : [],
  );
  return { ...made, communes };
}
const told = ({ problems }: { problems: ReturnType<typeof plan>['problems'] }) =>
  problems
    .filter(({ code }) => code.startsWith('communes-'))
    .map(({ code, value, details }) => [code, value, details.count]);

it('new actors get the commune that their postcode, name, department or code says; the rest is told', () => {
  const made = plan(
    'Nom;Commune;Code postal;Code INSEE;Département\nA;Dijon;21000;;\nB;;69100;;\nC;Niort;;;79\nD;Dijon;;;\nE;Genève;;;\nF;;;69266;\nG;;;;\n',
  );
  expect(made.communes.map(({ name, postcode, insee }) => [name, postcode, insee])).toEqual([
    ['Dijon', '21000', '21231'],
    ['Villeurbanne', '69100', '69266'],
    ['Niort', '79000', '79191'],
    ['Dijon', '', ''],
    ['Genève', '', ''],
    ['Villeurbanne', '69100', '69266'],
    ['', '', ''],
  ]);
  expect(told(made)).toEqual([
    ['communes-found', '', 4],
    ['communes-unsure', 'Dijon', 1],
    ['communes-unknown', 'Genève', 1],
  ]);
});

const stored = (commune: object) => {
  const actor = actorSchema.parse({ id: 'v', name: 'Verger', siren: '552100554', commune });
  return { ...EMPTY, actors: new Map([[actor.id, actor]]) };
};

it('completed actors get what they lack, shown as a change of the field; what they have stays', () => {
  const csv = 'Nom;SIREN;Code postal\nVerger;552100554;21000\n';
  const made = plan(csv, stored({ name: 'Dijon-centre' }));
  expect(made.communes).toEqual([{ name: 'Dijon-centre', postcode: '21000', insee: '' }]);
  expect(told(made)).toEqual([['communes-unsure', '21000 Dijon-centre', 1]]);
  const other = plan('Nom;SIREN;Code postal\nVerger;552100554;69100\n', stored({}));
  expect(other.communes).toEqual([{ name: 'Villeurbanne', postcode: '69100', insee: '69266' }]);
  expect(other.rows[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
    ['postcode', '69100'],
    ['commune', 'Villeurbanne'],
    ['insee', '69266'],
  ]);
});

it('a field that is kept is not completed either', () => {
  const csv = 'Nom;SIREN;Code postal\nVerger;552100554;69100\n';
  const { communes } = plan(csv, stored({}), { 'actors 0': ['insee'] });
  expect(communes).toEqual([{ name: 'Villeurbanne', postcode: '69100', insee: '' }]);
});

it('the list is asked for only where a file says part of a commune', async () => {
  let asked = 0;
  const communes = async () => {
    asked++;
    return find;
  };
  const open = (csv: string) =>
    openNetwork([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }], {
      language: 'fr',
      now: NOW,
      communes,
    });
  await open('Nom;Budget\nA;12\n');
  expect(asked).toBe(0);
  const { state } = await open('Nom;Code postal\nA;69100\n');
  expect(asked).toBe(1);
  expect([...(state?.actors.values() ?? [])].map(({ commune }) => commune.insee)).toEqual(['69266']);
});
