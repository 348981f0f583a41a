import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { COOPERATION_FIELDS } from '#shared/fields/cooperation.ts';
import { factsOf } from '#shared/i18n/facts.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { type CooperationInput, cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, newNetwork, toData } from '#shared/model/network-state.ts';
import { isKnownUnit, unitKey } from '#shared/model/units.ts';
import { pseudonymise } from '#shared/privacy/redaction/pseudonymise.ts';

const network = newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr');

function readTies(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { table } = readCsv(bytes as Uint8Array<ArrayBuffer>, 'a.csv');
  if (!table) throw new Error('not read');
  const { draft, problems } = interpret(table, proposeMapping(table), network);
  return {
    pooled: draft.cooperations.map(({ record }) => record.pooled),
    said: problems.filter(({ severity }) => severity !== 'info').map(({ code, row }) => [code, row]),
    fields: draft.newFields.map(({ label }) => label.fr),
  };
}

function stateWith(pooled: CooperationInput['pooled']) {
  const actors = ['a', 'b'].map((id) => actorSchema.parse({ id, name: id.toUpperCase() }));
  const tie = cooperationSchema.parse({ id: 't', from: 'a', to: 'b', type: 'mutualisation', pooled });
  return {
    ...emptyState(network),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    cooperations: new Map([['t', tie]]),
  };
}

describe('columns of pooled resources', () => {
  it('are read by the words of the field, a volume with its unit from cell or header', () => {
    const { pooled, said } = readTies(
      [
        'De;Vers;Ressource mutualisée;Précision;Volume;Unité;Économie annuelle (k€)',
        'A;B;Local;Salle des fêtes;120 m²;;3',
        'A;C;poste partagé;;0,5;ETP;',
        'B;C;Camion;;beaucoup;;-200',
      ].join('\n'),
    );
    expect(pooled).toEqual([
      {
        resource: 'local',
        resourceLabel: 'Salle des fêtes',
        pooledVolume: 120,
        pooledUnit: 'm²',
        saving: 3000,
      },
      { resource: 'emploi', pooledVolume: 0.5, pooledUnit: 'ETP' },
      { resource: 'vehicule', saving: -200000 },
    ]);
    expect(said).toEqual([['number-invalid', 4]]);
    expect(readTies('De;Vers;Ressource partagée;Volume (h/an)\nA;B;Local;1 200\n').pooled).toEqual([
      { resource: 'local', pooledVolume: 1200, pooledUnit: 'h/an' },
    ]);
  });

  it('are none where no column names a resource: a volume may be of anything', () => {
    const { pooled, fields } = readTies('De;Vers;Type;Volume\nA;B;Filière;12\n');
    expect([pooled, fields]).toEqual([[undefined], ['Volume']]);
  });

  it('are told and left out where cell and column of the unit differ', () => {
    const { pooled, said } = readTies('De;Vers;Ressource mutualisée;Volume;Unité\nA;B;Local;12 m²;h/an\n');
    expect(pooled).toEqual([{ resource: 'local', pooledUnit: 'h/an' }]);
    expect(said).toEqual([['number-invalid', 2]]);
  });

  it('come back from a table as they went into it, in both languages', () => {
    const some = fc.record({
      resource: fc.constantFrom('', ...network.vocabularies.resources.map(({ id }) => id)),
      resourceLabel: fc.constantFrom('', 'Salle des fêtes', 'Camion 12 m³'),
      pooledVolume: fc.option(
        fc.double({ min: 0, max: 1e6, noNaN: true }).map((volume) => Number(volume.toFixed(2))),
      ),
      pooledUnit: fc.constantFrom('', 'm²', 'h/an', 'caisses'),
      saving: fc.option(fc.integer({ min: -1e6, max: 1e6 })),
    });
    fc.assert(
      fc.property(some, fc.constantFrom('fr' as const, 'en' as const), (pooled, language) => {
        const [back] = readTies(writeCsvPair(stateWith(pooled), language).cooperations).pooled;
        expect(cooperationSchema.shape.pooled.parse(back ?? {})).toEqual(
          cooperationSchema.shape.pooled.parse(pooled),
        );
      }),
      { numRuns: 60 },
    );
  });
});

it('a record says a volume with its unit, and nothing of what it does not say', () => {
  const state = stateWith({
    resource: 'emploi',
    resourceLabel: 'Comptable',
    pooledVolume: 0.5,
    pooledUnit: 'ETP',
  });
  const tie = state.cooperations.get('t') ?? {};
  const { facts } = factsOf(tie, COOPERATION_FIELDS, { network, language: 'fr', actorName: () => '' });
  expect(facts.map(({ label, value }) => [label, value])).toEqual([
    ['Ressource mutualisée', 'Emploi partagé · Comptable'],
    ['Volume', '0,5\u00a0ETP'],
  ]);
});

it('one unit is known however it is written, and others stay apart', () => {
  expect([unitKey('Heures par an'), unitKey('h / an'), unitKey('M2'), unitKey('mètres carrés')]).toEqual([
    'h/an',
    'h/an',
    'm2',
    'm2',
  ]);
  expect(unitKey('k€')).not.toBe(unitKey('€'));
  expect(unitKey('h/an')).not.toBe(unitKey('h/mois'));
  expect([isKnownUnit('ETP'), isKnownUnit('chez Anne')]).toEqual([true, false]);
});

it('under codes the kind, the rounded figures and known units go, what somebody wrote does not', () => {
  const options = { salt: 's', communes: null, networkName: 'X' };
  const kept = (pooled: CooperationInput['pooled']) =>
    pseudonymise(toData(stateWith(pooled)), options).data.cooperations[0]?.pooled;
  const pooled = { resource: 'local', resourceLabel: 'Chez Anne', pooledVolume: 123, saving: 4567 };
  const public_ = { resource: 'local', resourceLabel: '', pooledVolume: 120, saving: 4600 };
  expect(kept({ ...pooled, pooledUnit: 'm²' })).toEqual({ ...public_, pooledUnit: 'm²' });
  expect(kept({ ...pooled, pooledUnit: 'chaise d’Anne' })).toEqual({ ...public_, pooledUnit: '' });
});
