import fc from 'fast-check';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { CONFIDENCES, STATUSES, TERNARY } from '#shared/model/common.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { networkSchema } from '#shared/model/network.ts';
import type { NetworkData } from '#shared/model/network-state.ts';
import { logo } from './pngs.ts';

/** Any valid network, for properties that must hold of all of them. */

const vocabularies = defaultVocabularies();
const idOf = (terms: readonly { id: string }[]) => fc.constantFrom(...terms.map(({ id }) => id));

/** Text as people and hostile files write it: accents, quotes, markup, formulas, line breaks. */
export const aText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'Économie « circulaire »',
    '=cmd|/c calc!A1',
    '<img src=x onerror=alert(1)>',
    'a;b,c\td|e',
    'deux\nlignes',
    '"guillemets"',
    '-5',
    "'",
    '@nom',
  ),
);
export const aName = aText.map((text) => text.trim()).filter((text) => text !== '');
export const aDate = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1900, max: 2100 }).map(String),
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const anAmount = fc.option(fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100));

const aFigure = fc.oneof(
  anAmount,
  fc.dictionary(
    fc.constantFrom('2019', '2024', 'undated'),
    anAmount.map((amount) => amount ?? 0),
    { minKeys: 1 },
  ),
);

export const anActor = (id: fc.Arbitrary<string>) =>
  fc
    .record({
      id,
      name: aName,
      acronym: aText,
      kind: idOf(vocabularies.kinds),
      legalForm: idOf(vocabularies.legalForms),
      ess: fc.constantFrom(...TERNARY),
      esus: fc.constantFrom(...TERNARY),
      siren: fc.constantFrom('', '552100554', '123'),
      level: idOf(vocabularies.levels),
      commune: fc.record({
        name: aText,
        insee: fc.constantFrom('', '2A004'),
        postcode: fc.constantFrom('', '01000'),
      }),
      latitude: fc.option(fc.integer({ min: -90, max: 90 })),
      longitude: fc.option(fc.integer({ min: -180, max: 180 })),
      sectors: fc
        .uniqueArray(idOf(vocabularies.sectors), { maxLength: 3 })
        .map((sectors) => sectors.map((sector, index) => ({ sector, main: index === 0, stages: [] }))),
      roles: fc.uniqueArray(idOf(vocabularies.roles), { maxLength: 3 }),
      jobs: aFigure,
      turnover: aFigure,
      budget: anAmount,
      description: aText,
      tags: fc.array(aName, { maxLength: 2 }),
      joinedOn: aDate,
      confidence: fc.constantFrom(...CONFIDENCES),
      custom: fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(aText, fc.integer(), fc.boolean())),
    })
    .map((actor) => actorSchema.parse(actor));

const aCooperation = (id: fc.Arbitrary<string>, end: fc.Arbitrary<string>) =>
  fc
    .record({
      id,
      from: end,
      to: end,
      type: idOf(vocabularies.cooperationTypes),
      directed: fc.option(fc.boolean()),
      status: fc.constantFrom(...STATUSES),
      strength: fc.option(fc.integer({ min: 1, max: 5 })),
      startedOn: aDate,
      amount: anAmount,
      amountKind: fc.constantFrom('', 'cash', 'in-kind'),
      programme: idOf(vocabularies.programmes),
      pooled: fc.record({
        resource: idOf(vocabularies.resources),
        resourceLabel: aText,
        pooledVolume: fc.option(fc.nat({ max: 1e6 })),
        pooledUnit: fc.constantFrom('', 'h/an', 'm²', 'ETP', 'caisse'),
        saving: anAmount,
      }),
      description: aText,
    })
    .map((cooperation) => cooperationSchema.parse(cooperation));

/** A network whose records refer to each other properly. */
export const aNetwork: fc.Arbitrary<NetworkData> = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 })
  .chain((ids) => {
    const end = fc.constantFrom(...ids);
    return fc.record({
      network: fc
        .record({ name: aName, territory: aText, description: aText })
        .map((header) =>
          networkSchema.parse({ ...header, id: 'network', createdAt: '2026-01-01T00:00:00.000Z' }),
        ),
      actors: fc.tuple(...ids.map((id) => anActor(fc.constant(id)))),
      cooperations: fc.uniqueArray(aCooperation(fc.uuid(), end), {
        maxLength: 8,
        selector: ({ id }) => id,
      }),
      collectives: fc.uniqueArray(
        fc
          .record({ id: fc.uuid(), name: aName, members: fc.array(end.map((actorId) => ({ actorId }))) })
          .map((collective) => collectiveSchema.parse(collective)),
        { maxLength: 2, selector: ({ id }) => id },
      ),
      contacts: fc.uniqueArray(
        fc
          .record({ id: fc.uuid(), actorId: end, name: aName, email: aText })
          .map((contact) => contactSchema.parse(contact)),
        { maxLength: 2, selector: ({ id }) => id },
      ),
      positions: fc.constant(
        ids.map((id, index) => ({ id, x: index * 10, y: index * -10 || 0, pinned: false })),
      ),
      logos: fc.subarray([...ids]).map((some) => some.map((id) => logo(id))),
      views: fc.constant([]),
      stories: fc.constant([]),
      sessions: fc.constant([]),
    });
  });
