import { expect, it } from 'vitest';
import { legalFormsOf } from '#shared/exchange/french-data/legal-categories.ts';
import { compositionTable } from '#shared/insight/composition/composition-words.ts';
import { compositionOf } from '#shared/insight/composition/ptce.ts';
import type { ActorInput } from '#shared/model/actor.ts';
import { emptyState } from '#shared/model/network-state.ts';
import { actor, scope } from '../levers/small-pole.ts';

const states = (actors: readonly ActorInput[]) =>
  Object.fromEntries(compositionOf(scope(actors, [])).criteria.map(({ name, state }) => [name, state]));

const ESS = actor('asso', 'association');
const COMPANY = actor('sas', 'entreprise');
const TOWN = actor('ville', 'collectivite');

it('is met by an enterprise of each side and an authority, with who', () => {
  const { criteria } = compositionOf(scope([ESS, COMPANY, TOWN], []));
  expect(criteria.map(({ name, state, actors }) => [name, state, actors.join(' ')])).toEqual([
    ['legalPersons', 'met', 'asso sas ville'],
    ['essEnterprise', 'met', 'asso'],
    ['otherEnterprise', 'met', 'sas'],
    ['otherPartner', 'met', 'ville'],
  ]);
});

it('is not met where nobody is or could be, and not known where somebody could', () => {
  expect(states([ESS, TOWN])).toEqual({
    legalPersons: 'notMet',
    essEnterprise: 'met',
    otherEnterprise: 'notMet',
    otherPartner: 'met',
  });
  // A place of which nothing is known may be a legal person, of either side.
  const place = actor('lieu', 'lieu');
  expect(states([ESS, TOWN, place])).toMatchObject({
    legalPersons: 'notKnown',
    otherEnterprise: 'notKnown',
  });
  expect(states([ESS, COMPANY, actor('hop', 'autre', { legalForm: 'etablissement-public' })])).toMatchObject({
    otherPartner: 'notKnown',
  });
});

it('counts no inhabitants, sole traders or informal groups among legal persons', () => {
  const { criteria } = compositionOf(
    scope(
      [
        actor('habitants', 'citoyens'),
        actor('artisan', 'entreprise', { legalForm: 'entreprise-individuelle' }),
        actor('collectif', 'association', { legalForm: 'collectif-informel' }),
        actor('comite', 'citoyens', { legalForm: 'association-1901' }),
        // As the register of companies gives an undeclared association, and as a list without the form takes it.
        actor('fete', 'association', { legalForm: legalFormsOf('9210')[0] ?? '', siren: '552100554' }),
        actor('quartier', 'association', { legalForm: 'association-non-declaree', ess: 'yes' }),
      ],
      [],
    ),
  );
  expect(criteria[0]).toMatchObject({ state: 'notMet', actors: ['comite'], possible: [] });
  expect(criteria[1]).toMatchObject({ state: 'met', actors: ['comite'], possible: [] });
});

it('is that of one pole when it is asked for, by college and by level, as a table', () => {
  const of = scope(
    [{ ...ESS, level: 'regional' }, { ...COMPANY, level: 'communal' }, TOWN, actor('dehors', 'association')],
    [],
    {
      collectives: [
        {
          id: 'pole',
          name: 'Pôle',
          kind: 'ptce',
          members: [
            { actorId: 'asso', seat: 'Usagers' },
            { actorId: 'sas', seat: 'Usagers' },
            { actorId: 'ville' },
            { actorId: 'dehors', until: '2025' },
          ],
        },
      ],
    },
  );
  const composition = compositionOf(of, 'pole');
  expect(composition.criteria[0]?.actors).toEqual(['asso', 'sas', 'ville']);
  expect(composition.colleges).toEqual([
    { name: 'Usagers', actors: ['asso', 'sas'] },
    { name: '', actors: ['ville'] },
  ]);
  expect(composition.levels.map(({ name }) => name)).toEqual(['communal', 'regional', '']);
  const state = { ...emptyState(of.network), actors: new Map(of.actors.map((one) => [one.id, one])) };
  const table = compositionTable(composition, state, 'fr');
  expect(table[1]).toEqual([
    ...['Pôle', 'Critères', 'Au moins trois personnes morales', 'Rempli', '3', 'asso ; sas ; ville', ''],
  ]);
  expect(table).toHaveLength(1 + 4 + 2 + 3);
  const all = compositionTable(compositionOf(of), state, 'fr');
  expect([all[0]?.[0], all[1]?.[0]]).toEqual(['Pôle', 'Tous les acteurs affichés']);
});
