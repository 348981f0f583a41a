import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteActors } from '#shared/changes/commands/actors.ts';
import { addContact, deleteContact, updateContact } from '#shared/changes/commands/contacts.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { consentFields, consentState, contactSchema, isConsentOld } from '#shared/model/contact.ts';
import { emptyState, newNetwork, toState } from '#shared/model/network-state.ts';
import { redactor } from '#shared/privacy/erasure/mentions.ts';
import { personOf } from '#shared/privacy/erasure/person.ts';
import { aName } from '../arbitraries.ts';

const base = emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr'));
const state = { ...base, actors: new Map([['a', actorSchema.parse({ id: 'a', name: 'Café' })]]) };
const input = { id: 'c', actorId: 'a', name: 'Inès', email: 'ines@cafe.example' };

describe('the commands', () => {
  it('add, change and delete a contact, and go with the actor, back and forth', () => {
    const added = applyPatch(state, addContact(input, 'Café').patch(state));
    expect(added.contacts.get('c')?.name).toBe('Inès');
    const changed = applyPatch(added, updateContact('c', { phone: '1' }, 'Café').patch(added));
    expect(changed.contacts.get('c')).toMatchObject({ phone: '1', email: input.email });
    expect(applyPatch(changed, deleteContact('c', 'Café').patch(changed)).contacts.size).toBe(0);
    const deletion = deleteActors(['a'], 'Café').patch(changed);
    const without = applyPatch(changed, deletion);
    expect(without.contacts.size).toBe(0);
    expect(applyPatch(without, invertPatch(deletion))).toEqual(changed);
  });

  it('do nothing for an actor or a contact that is gone', () => {
    expect(addContact({ ...input, actorId: 'x' }, '').patch(state)).toEqual([]);
    expect(updateContact('x', { phone: '1' }, '').patch(state)).toEqual([]);
    expect(deleteContact('x', '').patch(state)).toEqual([]);
  });

  it('never write the person in the lines of the journal', () => {
    for (const command of [addContact(input, 'Café'), updateContact('c', { name: 'Inès' }, 'Café')]) {
      expect(JSON.stringify(command.details)).not.toContain('Inès');
    }
    expect(
      toState({
        ...base,
        actors: [],
        cooperations: [],
        collectives: [],
        contacts: [contactSchema.parse(input)],
        positions: [],
        logos: [],
        views: [],
        stories: [],
        sessions: [],
      }).contacts.size,
    ).toBe(1);
  });
});

describe('consent', () => {
  it('is none, asked, given or refused, and reads back as it was set', () => {
    for (const said of ['none', 'asked', 'given', 'refused'] as const) {
      expect(consentState(consentFields(said, '2025-02', '2026-11-24'))).toBe(said);
      expect(consentState(consentFields(said, '', '2026-11-24'))).toBe(said);
    }
  });

  it('is old after three years, counted from the last day that a date can mean', () => {
    const old = (consentOn: string) => isConsentOld({ consentOn }, '2026-11-24');
    expect([old(''), old('2023-11-24'), old('2023-11-23'), old('2023'), old('2022')]).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('finding a person', () => {
  const contact = (id: string, name: string, email = '') =>
    contactSchema.parse({ id, actorId: 'a', name, email });

  it('follows the e-mail address through versions and records, never the name alone', () => {
    const { ids, words } = personOf('1', [
      contact('1', 'Inès', 'ines@old.example'),
      contact('1', 'Inès Roy', 'ines@new.example'),
      contact('2', 'I. Roy', 'INES@new.example '),
      contact('3', 'Inès', 'another@new.example'),
      contact('4', 'Nobody'),
    ]);
    expect([...ids]).toEqual(['1', '2']);
    expect(words).toEqual([
      'Inès',
      'ines@old.example',
      'Inès Roy',
      'ines@new.example',
      'I. Roy',
      'INES@new.example',
    ]);
  });

  it('takes words out whatever their accents, case and spaces, and only whole', () => {
    const { redact } = redactor(['Inès Roy', 'ines@cafe.example'], '…');
    expect(redact('Voir INES  ROY (ines@cafe.example).')).toBe('Voir … (…).');
    expect(redact('Inès Royer')).toBe('Inès Royer');
    const record = { id: 'Inès Roy', tags: ['x', 'inés roy'], n: 1 };
    expect(redact(record)).toEqual({ id: 'Inès Roy', tags: ['x', '…'], n: 1 });
    const untouched = { a: ['b'] };
    expect(redact(untouched)).toBe(untouched);
  });

  it('leaves no mention of any name, and fails on none', () => {
    fc.assert(
      fc.property(aName, fc.string(), fc.string(), (name, before, after) => {
        const { redact, mentions } = redactor([name], '(erased)');
        expect(mentions(`${before} ${name} ${after}`)).toBe(true);
        fc.pre(!mentions('(erased)'));
        const text = redact(`${before} (${name}) ${after}`);
        expect(mentions(text)).toBe(false);
        expect(text).toContain('(erased)');
      }),
    );
  });
});
