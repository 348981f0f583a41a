import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePatch, lineText, wordsFor } from '#shared/changes/history/patch-lines.ts';
import { applyPatch, type Patch } from '#shared/changes/patch.ts';
import { actorCard } from '#shared/documents/page/cards.ts';
import { listOf, text } from '#shared/fields/define.ts';
import type { Field } from '#shared/fields/field.ts';
import { fieldsOf, PROGRAM_FIELDS } from '#shared/fields/register.ts';
import { french } from '#shared/i18n/catalogues.ts';
import { factsOf } from '#shared/i18n/facts.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { CUSTOM_FIELD_TYPES, customFieldSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import { actorColumns } from '#shared/tables/columns-of.ts';

const words: Record<string, string> = french.fields.actors;
const register = PROGRAM_FIELDS.actors as Field[];

// A field of the program is one entry of the register and its words. These tests share their modules with
// others: both are taken out again.
beforeAll(() => {
  register.push(...listOf('actors', { motto: text({ sensitivity: 'free-text', section: 'identity' }) }));
  words.motto = 'Devise';
});
afterAll(() => {
  register.pop();
  delete words.motto;
});

const OPTIONS = ['Bleu', 'Vert'];
const network = {
  ...newNetwork('n', 'Réseau', '2026-01-01T00:00:00.000Z', 'fr'),
  customFields: CUSTOM_FIELD_TYPES.map((type) =>
    customFieldSchema.parse({
      id: type,
      of: 'actor',
      label: { fr: `Champ ${type}` },
      type,
      options: OPTIONS,
    }),
  ),
};
const blank = { ...actorSchema.parse({ id: 'a', name: 'Atelier' }), motto: '' };
const state: NetworkState = { ...emptyState(network), actors: new Map([[blank.id, blank]]) };

/** What each field is given, as typed in a table, and what is then read of it. */
const CASES: Readonly<Record<string, { label: string; typed: string; cell: string; shown: string }>> = {
  motto: { label: 'Devise', typed: 'Ensemble', cell: 'Ensemble', shown: 'Ensemble' },
  'custom.text': own('text', 'Rouge'),
  'custom.long-text': own('long-text', 'Deux lignes'),
  'custom.number': own('number', '12,5'),
  'custom.eur': { ...own('eur', '1200', '1200', '1 200 €') },
  'custom.date': own('date', '04/2024', '04/2024', 'avril 2024'),
  'custom.yes-no': own('yes-no', 'oui', 'Oui'),
  'custom.choice': own('choice', 'bleu', 'Bleu'),
  'custom.choices': own('choices', 'vert ; bleu', 'Vert ; Bleu', 'Vert · Bleu'),
  'custom.link': own('link', 'https://exemple.fr'),
};

function own(type: string, typed: string, cell = typed, shown = cell) {
  return { label: `Champ ${type}`, typed, cell, shown };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The actor after each of the fields was typed in the table. */
function filled(): typeof blank {
  let actor = blank;
  for (const column of actorColumns(state, 'fr')) {
    const typed = CASES[column.id]?.typed;
    const reading = typed === undefined ? null : column.read(typed, actor);
    if (reading?.ok) actor = { ...actor, ...reading.fields };
  }
  return actor;
}

describe('a field that is added to the register or to the network', () => {
  it('has cases for every type of the network’s own fields', () => {
    expect(Object.keys(CASES).slice(1)).toEqual(CUSTOM_FIELD_TYPES.map((type) => `custom.${type}`));
  });

  it('is read and edited in the table', () => {
    const actor = filled();
    const cells = actorColumns(state, 'fr').filter(({ id }) => id in CASES);
    expect(cells.map(({ id, label, text }) => [id, label.replace(' (€)', ''), text(actor)])).toEqual(
      Object.entries(CASES).map(([id, { label, cell }]) => [id, label, cell]),
    );
  });

  it('is listed among the facts and on the card of the page', () => {
    const actor = filled();
    const expected = Object.values(CASES).map(({ label, shown }) => [label, shown]);
    const { facts } = factsOf(actor, fieldsOf('actors', network), {
      language: 'fr',
      network,
      actorName: (id) => id,
    });
    const shown = (some: readonly { label: string; value: string }[]) =>
      some.map(({ label, value }) => [label, plain(value)]);
    expect(shown(facts)).toEqual(expected);
    const card = actorCard(actor, network, 'fr');
    expect(shown(card.facts)).toEqual(expected);
    expect(card.facts.filter(({ link }) => link).map(({ label }) => label)).toEqual(['Champ link']);
  });

  it('is described by the history, filled and emptied', () => {
    const actor = filled();
    const fill: Patch = [{ table: 'actors', id: 'a', before: blank, after: actor }];
    const after = applyPatch(state, fill);
    const said = (patch: Patch) =>
      describePatch(patch, wordsFor(after, 'fr')).flatMap(({ lines }) =>
        lines.map((line) => plain(lineText(line, 'fr'))),
      );
    expect(said(fill)).toEqual(
      Object.values(CASES).map(({ label, shown }) =>
        label === 'Champ choices' ? 'Champ choices : + Vert, + Bleu' : `${label} : non renseigné → ${shown}`,
      ),
    );
    const emptied: Patch = [{ table: 'actors', id: 'a', before: actor, after: blank }];
    expect(said(emptied)).toHaveLength(Object.keys(CASES).length);
    expect(said(emptied)).toContain('Devise : Ensemble → non renseigné');
  });
});
