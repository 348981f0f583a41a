import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { networkSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState } from '#shared/model/network-state.ts';
import { actorIndex } from '#shared/workshop/quick-entry/actor-index.ts';
import { quickEntryCommand } from '#shared/workshop/quick-entry/command.ts';
import { formatName, formatQuickEntry } from '#shared/workshop/quick-entry/format.ts';
import type { ActorFields, Statement, TieFields } from '#shared/workshop/quick-entry/grammar.ts';
import { wordsOf } from '#shared/workshop/quick-entry/known-words.ts';
import { parseQuickEntry } from '#shared/workshop/quick-entry/parse.ts';
import { readLine } from '#shared/workshop/quick-entry/read-line.ts';
import { suggestAt } from '#shared/workshop/quick-entry/suggest.ts';
import { aText } from '../../arbitraries.ts';

const vocabularies = defaultVocabularies();
const words = wordsOf(vocabularies);
const people = [
  actorSchema.parse({ id: 'farm', name: 'Ferme des Aulnes', commune: { name: 'Châtel' } }),
  actorSchema.parse({ id: 'canteen', name: 'Cantine centrale', acronym: 'CC' }),
  actorSchema.parse({ id: 'twin1', name: 'Le Local' }),
  actorSchema.parse({ id: 'twin2', name: 'le local' }),
];
const context = { vocabularies, language: 'fr' as const, actors: actorIndex(people) };
const state: NetworkState = {
  ...emptyState(networkSchema.parse({ id: 'n', name: 'N', createdAt: '2026-01-01T00:00:00.000Z' })),
  actors: new Map(people.map((actor) => [actor.id, actor])),
  positions: new Map(people.map(({ id }, index) => [id, { id, x: index * 200, y: 0, pinned: false }])),
};
const fieldsOf = (line: string) => readLine(line, words).statement?.fields;
const parse = (text: string) => parseQuickEntry(text, context);

describe('the grammar of a line', () => {
  it('reads the example of the issue', () => {
    const entry = parse('Ferme des Aulnes > Cantine centrale : filiere, fort, 12 k€, depuis 2023, ?');
    expect(entry.problems).toEqual([]);
    expect(entry.toCreate).toEqual([]);
    expect(entry.cooperations).toMatchObject([
      {
        from: { actor: { id: 'farm' } },
        to: { actor: { id: 'canteen' } },
        fields: { type: 'filiere', strength: 4, amount: 12_000, startedOn: '2023', confidence: 'to-check' },
      },
    ]);
  });

  it.each<[string, TieFields]>([
    [
      'A > B : supply, strong, €12k, since 2023',
      { type: 'filiere', strength: 4, amount: 12_000, startedOn: '2023' },
    ],
    [
      'A > B : financement, 1,5 M€ en nature',
      { type: 'financement', amount: 1_500_000, amountKind: 'in-kind' },
    ],
    [
      'A > B : projet, prévu, 2023-2026',
      { type: 'projet', status: 'prevu', startedOn: '2023', endedOn: '2026' },
    ],
    ['A > B : project, planned, until march 2026', { type: 'projet', status: 'prevu', endedOn: '2026-03' }],
    [
      'A > B : filière, 4/5, FEDER, #atelier',
      { type: 'filiere', strength: 4, programme: 'feder', tags: ['atelier'] },
    ],
    [
      'A > B : commande publique, clause sociale',
      { type: 'commande-publique', procurement: { socialClause: 'yes' } },
    ],
    ['A > B : "Une idée, à revoir"', { description: 'Une idée, à revoir' }],
    ['A > B : programme=autre, secteur=numérique', { programme: 'autre', sectors: ['numerique'] }],
  ])('%s', (line, fields) => {
    expect(readLine(line, words).problems).toEqual([]);
    expect(fieldsOf(line)).toEqual(fields);
  });

  it('reads fields of an actor', () => {
    expect(fieldsOf('Ferme : association, alimentation (production), 33000 Bordeaux, 3,5 ETP')).toEqual({
      kind: 'association',
      sectors: [{ sector: 'alimentation', main: false, stages: ['production'] }],
      commune: { name: 'Bordeaux', postcode: '33000' },
      jobs: 3.5,
    });
  });

  it.each<[string, Partial<Statement>]>([
    ['A < B', { groups: [['A'], ['B']], joints: ['<'] }],
    ['A -- B', { groups: [['A'], ['B']], joints: ['-'] }],
    ['Saint-Denis - Bio+ > C', { groups: [['Saint-Denis'], ['Bio+'], ['C']], joints: ['-', '>'] }],
    ['A + B > C', { groups: [['A', 'B'], ['C']], joints: ['>'] }],
    ['- A → B', { groups: [['A'], ['B']], joints: ['>'] }],
    ['"Bio - ""Le"" local" > B', { groups: [['Bio - "Le" local'], ['B']], joints: ['>'] }],
  ])('%s', (line, statement) => {
    expect(readLine(line, words).statement).toMatchObject({ kind: 'ties', ...statement });
  });

  it('says what it does not understand, where, and what may have been meant', () => {
    const [problem] = parse('A > B : filiaire').problems.filter(({ code }) => code === 'word-unknown');
    expect(problem).toMatchObject({
      severity: 'warning',
      start: 8,
      end: 16,
      value: 'filiaire',
      suggestion: 'Filière',
    });
    expect(parse('A > : projet').problems).toMatchObject([{ severity: 'error', code: 'name-missing' }]);
    expect(parse('A > B : depuis 2023-99').problems.at(-1)).toMatchObject({ code: 'date-unreadable' });
    expect(parse('Ferme des Aulnes > ferme des aulnes').problems).toMatchObject([{ code: 'same-actor' }]);
  });

  it('never throws, whatever is typed, and keeps its parts in order inside the line', () => {
    const signs = fc.constantFrom(
      '>',
      '<',
      ' - ',
      ':',
      ',',
      '"',
      '«',
      '#',
      '=',
      '?',
      '€',
      '12',
      '\n',
      ' + ',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, aText, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const text = pieces.join('');
        const { lines } = parse(text);
        for (const { parts, text: line } of lines) {
          for (const { start, end } of parts) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(line.length);
            expect(start).toBeLessThanOrEqual(end);
          }
        }
        suggestAt(lines[0]?.text ?? '', 3, context);
      }),
    );
  });
});

describe('writing a line', () => {
  const idOf = (terms: readonly { id: string }[]) => fc.constantFrom(...terms.map(({ id }) => id));
  const aName = fc
    .oneof(
      fc.constantFrom(
        'Ferme des Aulnes',
        'Bio - Le local',
        'A > B',
        'Dit « ici »',
        '3 Petits',
        'Té: co',
        'x + y',
        '- Tiret',
        '1. Un',
      ),
      aText.map((text) => text.replace(/\s+/gu, ' ').trim()),
    )
    .filter((name) => name !== '');
  const aDate = fc.constantFrom('2023', '2023-04', '2023-04-17');
  const optional = <V>(value: fc.Arbitrary<V>) => fc.option(value, { nil: undefined });
  const given = <F extends object>(fields: F): F =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as F;
  const tieFields: fc.Arbitrary<TieFields> = fc
    .record({
      type: optional(idOf(vocabularies.cooperationTypes)),
      status: optional(fc.constantFrom('souhaite', 'prevu', 'actif', 'suspendu', 'termine')),
      strength: optional(fc.integer({ min: 1, max: 5 })),
      amount: optional(fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100)),
      startedOn: optional(aDate),
      endedOn: optional(aDate),
      programme: optional(idOf(vocabularies.programmes)),
      sectors: optional(idOf(vocabularies.sectors).map((id) => [id])),
      confidence: optional(fc.constantFrom('sure', 'probable', 'to-check')),
    })
    .map((fields) => given(fields) as TieFields);
  const actorFields: fc.Arbitrary<ActorFields> = fc
    .record({
      kind: optional(idOf(vocabularies.kinds)),
      level: optional(idOf(vocabularies.levels)),
      roles: optional(idOf(vocabularies.roles).map((id) => [id])),
      jobs: optional(fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10)),
      joinedOn: optional(aDate),
    })
    .map((fields) => given(fields) as ActorFields);
  const aStatement: fc.Arbitrary<Statement> = fc.oneof(
    fc
      .record({ names: fc.uniqueArray(aName, { minLength: 1, maxLength: 3 }), fields: actorFields })
      .map((rest) => ({ kind: 'actors' as const, ...rest })),
    fc
      .array(fc.uniqueArray(aName, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 })
      .chain((groups) =>
        fc
          .record({
            joints: fc.array(fc.constantFrom('>', '<', '-'), {
              minLength: groups.length - 1,
              maxLength: groups.length - 1,
            }),
            fields: tieFields,
          })
          .map(
            (rest): Statement => ({
              kind: 'ties',
              groups,
              joints: rest.joints as ('>' | '<' | '-')[],
              fields: rest.fields,
            }),
          ),
      ),
  );

  it('is read back as it was meant, in both languages', () => {
    fc.assert(
      fc.property(aStatement, fc.constantFrom('fr', 'en'), (statement, language) => {
        const line = formatQuickEntry(statement, vocabularies, language as 'fr' | 'en');
        expect(readLine(line, words)).toMatchObject({ statement, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('quotes a name only when it must', () => {
    expect(formatName('Ferme des Aulnes')).toBe('Ferme des Aulnes');
    expect(formatName('Bio - Le local')).toBe('"Bio - Le local"');
    // At the start of a line it would be a bullet.
    expect(formatName('*')).toBe('"*"');
    expect(formatName('a : b')).toBe('"a : b"');
  });
});

describe('who is meant', () => {
  it('is found without regard to accents and by acronym, once for all lines', () => {
    const entry = parse('FERME DES AULNES > cc\nNouvelle > CC\nNouvelle > Ferme des Aulnes');
    expect(entry.found.map(({ id }) => id)).toEqual(['farm', 'canteen']);
    expect(entry.toCreate.map(({ name }) => name)).toEqual(['Nouvelle']);
    expect(entry.cooperations).toHaveLength(3);
  });

  it('is asked when several bear the name or one is near', () => {
    expect(parse('Le Local > CC').problems).toMatchObject([{ code: 'name-ambiguous', value: 'Le Local' }]);
    const chosen = parseQuickEntry('Le Local > CC', {
      ...context,
      choices: new Map([['le local', 'twin2']]),
    });
    expect(chosen.cooperations[0]?.from).toMatchObject({ actor: { id: 'twin2' } });
    expect(parse('Ferme des Aulne > CC').problems).toMatchObject([
      { severity: 'info', code: 'name-near', suggestion: 'Ferme des Aulnes' },
    ]);
  });

  it('is suggested at each key, by words, acronym or with a slip', () => {
    const names = (line: string) => suggestAt(line, line.length, context).map(({ label }) => label);
    expect(names('ferm')).toEqual(['Ferme des Aulnes']);
    expect(names('x > cc')).toEqual(['Cantine centrale']);
    expect(names('canitne')).toEqual(['Cantine centrale']);
    expect(names('A > B : fil')[0]).toBe('Filière');
  });
});

describe('entering', () => {
  const entered = (text: string) => applyPatch(state, quickEntryCommand(parse(text)).patch(state));

  it('creates actors and ties as one change that one undo takes back', () => {
    const patch = quickEntryCommand(parse('Ferme des Aulnes > Neuve + Autre : filière')).patch(state);
    const done = applyPatch(state, patch);
    expect([done.actors.size, done.cooperations.size]).toEqual([6, 2]);
    expect(applyPatch(done, invertPatch(patch))).toEqual(state);
  });

  it('moves nobody and puts newcomers beside their partners', () => {
    const done = entered('Ferme des Aulnes > Neuve');
    for (const { id } of people) expect(done.positions.get(id)).toEqual(state.positions.get(id));
    const [place] = [...done.positions.values()].slice(-1);
    expect(Math.hypot((place?.x ?? 999) - 0, place?.y ?? 999)).toBeLessThan(160);
  });

  it('completes an actor without losing what it had', () => {
    const done = entered('Ferme des Aulnes : association, #bio');
    expect(done.actors.get('farm')).toMatchObject({
      kind: 'association',
      tags: ['bio'],
      commune: { name: 'Châtel' },
    });
  });

  it('adds nothing when the same command comes twice', () => {
    const command = quickEntryCommand(parse('A > B : projet'));
    const once = applyPatch(state, command.patch(state));
    expect(command.patch(once)).toEqual([]);
  });
});
