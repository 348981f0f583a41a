import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorSchema } from '#shared/model/actor.ts';
import { type Collective, collectiveSchema } from '#shared/model/collective.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { networkSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, toState } from '#shared/model/network-state.ts';
import { type Column, manyOf } from '#shared/tables/column.ts';
import { actorColumns, collectiveColumns, cooperationColumns } from '#shared/tables/columns-of.ts';
import { packMember, unpackMember } from '#shared/tables/member-column.ts';
import { aNetwork } from '../arbitraries.ts';

const LANGUAGES = ['fr', 'en'] as const;

/** The cells of a record in which what is shown, read again, gives another record. */
function changedCells<R>(columns: readonly Column<R>[], record: R): string[] {
  return columns
    .filter(({ kind }) => kind !== 'read-only')
    .flatMap((column) => {
      const reading = column.read(column.text(record), record);
      const after = reading.ok ? { ...record, ...reading.fields } : null;
      return after !== null && column.text(after) === column.text(record) ? [] : [column.id];
    });
}

function tidyPooled<P extends { resourceLabel: string }>({ pooled }: { pooled: P }): P {
  return { ...pooled, resourceLabel: pooled.resourceLabel.trim() };
}

const state: NetworkState = emptyState(
  networkSchema.parse({ id: 'n', name: 'N', createdAt: '2026-01-01T00:00:00.000Z' }),
);
const farm = actorSchema.parse({
  id: 'farm',
  name: 'Ferme',
  sectors: [{ sector: 'alimentation', main: true, stages: ['production'] }],
  commune: { name: 'Châtel', insee: '01001', postcode: '01000' },
});

function column(id: string, language: 'fr' | 'en' = 'fr'): Column<typeof farm> {
  const found = actorColumns(state, language).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

const read = (id: string, text: string, language: 'fr' | 'en' = 'fr') =>
  column(id, language).read(text, farm);

describe('a column', () => {
  it('reads back what it shows, in both languages', () => {
    fc.assert(
      fc.property(aNetwork, fc.constantFrom(...LANGUAGES), (data, language) => {
        // Names are made different: an end of a tie is read by the name of its actor.
        const actors = data.actors.map((actor, index) => ({ ...actor, name: `Actor ${index}` }));
        const network = toState({ ...data, actors });
        for (const actor of actors) {
          // Line breaks and surrounding blanks of hostile texts are trimmed on reading, like in a form.
          const tidy = {
            ...actor,
            acronym: actor.acronym.trim(),
            description: actor.description.trim(),
            tags: [],
            commune: { ...actor.commune, name: actor.commune.name.trim() },
            custom: {},
          };
          expect(changedCells(actorColumns(network, language), tidy)).toEqual([]);
        }
        for (const tie of data.cooperations.filter(({ from, to }) => from !== to)) {
          expect(
            changedCells(cooperationColumns(network, language), {
              ...tie,
              description: tie.description.trim(),
              pooled: tidyPooled(tie),
            }),
          ).toEqual([]);
        }
        for (const collective of data.collectives) {
          const tidy = { ...collective, pooled: tidyPooled(collective) };
          expect(changedCells(collectiveColumns(network, language), tidy)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads words of either language', () => {
    expect(read('kind', 'Coopérative')).toEqual({ ok: true, fields: { kind: 'cooperative' } });
    expect(read('kind', 'cooperative', 'en')).toEqual({ ok: true, fields: { kind: 'cooperative' } });
    expect(read('kind', 'association', 'en')).toEqual({ ok: true, fields: { kind: 'association' } });
    expect(read('ess', 'oui', 'en')).toEqual({ ok: true, fields: { ess: 'yes' } });
  });

  it('refuses what it does not understand, and says why', () => {
    expect(read('kind', 'Licorne')).toEqual({ ok: false, problem: 'word-unknown' });
    expect(read('name', '   ')).toEqual({ ok: false, problem: 'name-missing' });
    expect(read('jobs', 'beaucoup')).toEqual({ ok: false, problem: 'number-invalid' });
    expect(read('jobs', '-1')).toEqual({ ok: false, problem: 'number-range' });
    expect(read('joinedOn', '31/02/2024')).toEqual({ ok: false, problem: 'date-invalid' });
  });

  it('reads numbers and dates as they are typed in France', () => {
    expect(read('jobs', '3,5')).toEqual({ ok: true, fields: { jobs: 3.5 } });
    expect(read('budget', '1 200 000')).toEqual({ ok: true, fields: { budget: 1_200_000 } });
    expect(read('joinedOn', '04/2023')).toEqual({ ok: true, fields: { joinedOn: '2023-04' } });
    expect(read('joinedOn', '')).toEqual({ ok: true, fields: { joinedOn: '' } });
  });

  it('keeps no code of a former commune under another name', () => {
    expect(read('commune', 'Chatel')).toEqual({
      ok: true,
      fields: { commune: { name: 'Chatel', insee: '01001', postcode: '01000' } },
    });
    expect(read('commune', 'Lyon')).toEqual({
      ok: true,
      fields: { commune: { name: 'Lyon', insee: '', postcode: '' } },
    });
    const lyon = { name: 'Lyon', insee: '69123', postcode: '69001' };
    expect(column('commune').write(Object.values(lyon), farm)).toEqual({
      ok: true,
      fields: { commune: lyon },
    });
  });

  it('changes one part of the commune and keeps the others', () => {
    expect(read('postcode', '01190')).toEqual({
      ok: true,
      fields: { commune: { name: 'Châtel', insee: '01001', postcode: '01190' } },
    });
  });

  it('edits sectors with their stages, which come and go with them', () => {
    const sectors = column('sectors');
    const now = manyOf(sectors.value(farm));
    const option = (label: string) => sectors.editorOptions?.find((one) => one.label === label)?.value ?? '';
    const written = (values: readonly string[]) => sectors.write(values, farm);
    expect(written(now)).toEqual({ ok: true, fields: { sectors: farm.sectors } });
    expect(written([...now, option('Économie circulaire · Collecte')])).toMatchObject({
      fields: {
        sectors: [...farm.sectors, { sector: 'circulaire', main: false, stages: ['collecte'] }],
      },
    });
    const withoutSector = now.filter((value) => value !== option('Alimentation durable'));
    expect(written(withoutSector)).toEqual({ ok: true, fields: { sectors: [] } });
    const withoutStage = now.filter((value) => value === option('Alimentation durable'));
    expect(written(withoutStage)).toMatchObject({ fields: { sectors: [{ main: true, stages: [] }] } });
  });

  it('reads stages in brackets', () => {
    expect(read('sectors', 'Alimentation durable (Transformation, Distribution)')).toMatchObject({
      fields: {
        sectors: [{ sector: 'alimentation', main: true, stages: ['transformation', 'distribution'] }],
      },
    });
    expect(read('sectors', 'Alimentation durable (Magie)')).toEqual({ ok: false, problem: 'word-unknown' });
  });
});

describe('the ends of a tie', () => {
  const other = actorSchema.parse({ id: 'town', name: 'Ville' });
  const network: NetworkState = {
    ...state,
    actors: new Map([
      [farm.id, farm],
      [other.id, other],
    ]),
  };
  const tie = cooperationSchema.parse({ id: 't', from: 'farm', to: 'town' });
  const end = (id: 'from' | 'to') => {
    const found = cooperationColumns(network, 'fr').find((candidate) => candidate.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it('are shown and read by name', () => {
    expect(end('to').text(tie)).toBe('Ville');
    expect(end('to').read('ville', { ...tie, from: 'farm', to: 'farm' })).toMatchObject({
      fields: { to: 'town' },
    });
  });

  it('refuse an unknown actor, and a tie of an actor with itself', () => {
    expect(end('to').read('Personne', tie)).toEqual({ ok: false, problem: 'actor-unknown' });
    expect(end('to').read('Ferme', tie)).toEqual({ ok: false, problem: 'self-tie' });
  });
});

describe('the members of a collective', () => {
  const town = actorSchema.parse({ id: 'town', name: 'Ville (mairie)' });
  const network: NetworkState = { ...state, actors: new Map([farm, town].map((actor) => [actor.id, actor])) };
  const body = collectiveSchema.parse({
    id: 'k',
    name: 'Comité',
    members: [
      { actorId: 'farm', role: 'Animation, suivi', from: '2024' },
      { actorId: 'town', role: 'Pilotage', seat: 'Collège 2' },
    ],
  });
  const found = collectiveColumns(network, 'fr').find(({ id }) => id === 'members');
  if (!found) throw new Error('no members');
  const members: Column<Collective> = found;
  const shown = 'Ferme (Animation, suivi) ; Ville (mairie) (Pilotage, Collège 2)';

  it('are shown with role and seat, and what was not touched stays as it was', () => {
    expect(members.text(body)).toBe(shown);
    expect(members.read(shown, body)).toEqual({ ok: true, fields: {} });
    expect(members.read('Ville (mairie) (Pilotage, Collège 2) ; Ferme (Animation, suivi)', body)).toEqual({
      ok: true,
      fields: { members: [body.members[1], body.members[0]] },
    });
  });

  it('are read by name, with new roles and seats and the dates that they had', () => {
    expect(members.read('ferme (Trésorerie, Collège 1) ; Ville (mairie)', body)).toMatchObject({
      fields: {
        members: [
          { actorId: 'farm', role: 'Trésorerie', seat: 'Collège 1', from: '2024' },
          { actorId: 'town', role: 'Pilotage', seat: 'Collège 2' },
        ],
      },
    });
    const voting = members.read('ferme (Trésorerie, Collège 1, 1,5 voix) ; Ville (mairie) (2 votes)', body);
    expect(voting).toMatchObject({
      fields: {
        members: [
          { seat: 'Collège 1', votes: 1.5 },
          { role: '', seat: '', votes: 2 },
        ],
      },
    });
    const after = collectiveSchema.parse({ ...body, ...(voting.ok && voting.fields) });
    expect(members.text(after)).toBe('Ferme (Trésorerie, Collège 1, 1,5 voix) ; Ville (mairie) (2 voix)');
    expect(members.read('', body)).toEqual({ ok: true, fields: { members: [] } });
  });

  it('are refused when one is unknown, rather than dropped', () => {
    expect(members.read('Ferme ; Personne (Pilotage)', body)).toEqual({
      ok: false,
      problem: 'actor-unknown',
    });
    const gone = packMember({ actorId: 'gone', role: '', seat: '', from: '', until: '' });
    expect(members.write([gone], body)).toEqual({ ok: false, problem: 'actor-unknown' });
  });

  it('pass through their editor whole', () => {
    expect(body.members.map(packMember).map(unpackMember)).toEqual(body.members);
    expect(unpackMember('{broken')).toBeNull();
    expect(members.write(members.value(body), body)).toEqual({ ok: true, fields: { members: body.members } });
  });
});
