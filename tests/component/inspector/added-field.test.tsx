import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { select } from '#renderer/store/view-state.ts';
import { french } from '#shared/i18n/catalogues.ts';
import { CUSTOM_FIELD_TYPES, type CustomField, customFieldSchema } from '#shared/model/network.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

vi.mock('#shared/fields/actor.ts', async (original) => {
  const real = await original<typeof import('#shared/fields/actor.ts')>();
  const { listOf, text } = await import('#shared/fields/define.ts');
  const actorFields = {
    ...real.actorFields,
    motto: text({ sensitivity: 'free-text', section: 'identity' }),
  };
  return { ...real, actorFields, ACTOR_FIELDS: listOf('actors', actorFields) };
});

const words: Record<string, string> = french.fields.actors;
beforeAll(() => {
  words.motto = 'Devise';
});
afterAll(() => {
  delete words.motto;
});

const own = (type: CustomField['type']) =>
  customFieldSchema.parse({
    id: type,
    of: 'actor',
    label: { fr: `Champ ${type}` },
    type,
    options: ['Bleu', 'Vert'],
    help: `Aide de ${type}`,
  });

beforeEach(async () => {
  const data = smallNetwork();
  await openFresh({
    ...data,
    network: { ...data.network, customFields: CUSTOM_FIELD_TYPES.map(own) },
    actors: data.actors.map((actor) =>
      actor.id === 'cafe' ? { ...actor, custom: { date: 'bientôt' } } : actor,
    ),
  });
  select({ actors: ['cafe'] });
  show(<Live>{(state) => <Inspector state={state} />}</Live>);
  await userEvent.click(screen.getByRole('button', { name: 'Modifier' }));
});

const stored = () => current().actors.get('cafe') as Record<string, unknown> | undefined;
const storedOwn = (id: string) => waitFor(() => expect(stored()?.custom).toHaveProperty([id]));

async function type(name: string, text: string): Promise<void> {
  const input = screen.getByRole('textbox', { name });
  await userEvent.clear(input);
  await userEvent.type(input, text);
  await userEvent.tab();
}

async function choose(name: string, option: string): Promise<void> {
  await userEvent.click(screen.getByRole('combobox', { name }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('a field that was added', () => {
  it('to the register stands in its section of the form and among the facts', async () => {
    await type('Devise', 'Ensemble');
    await waitFor(() => expect(stored()).toHaveProperty('motto', 'Ensemble'));
    await userEvent.click(screen.getByRole('button', { name: 'Terminer' }));
    expect(screen.getByText('Devise').nextSibling).toHaveTextContent('Ensemble');
  });

  it('to the network is edited by an input of its type, with its help and what no longer fits', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Champs du réseau' }));
    // The section takes a moment to unfold.
    await waitFor(() => expect(screen.getByText('Aide de text')).toBeVisible());
    expect(screen.getByText(/bientôt/)).toBeVisible();
    await type('Champ text', 'Rouge');
    await storedOwn('text');
    await type('Champ long-text', 'Deux lignes');
    await storedOwn('long-text');
    await type('Champ number', '12,5');
    await storedOwn('number');
    await type('Champ eur (€)', '1200');
    await storedOwn('eur');
    await type('Champ date', '04/2024');
    await waitFor(() => expect(stored()?.custom).toHaveProperty('date', '2024-04'));
    await userEvent.click(screen.getByRole('radio', { name: 'Oui', checked: false }));
    await storedOwn('yes-no');
    await choose('Champ choice', 'Bleu');
    await storedOwn('choice');
    await choose('Champ choices', 'Vert');
    await storedOwn('choices');
    await type('Champ link', 'javascript:alert(1)');
    expect(stored()?.custom).not.toHaveProperty('link');
    await type('Champ link', 'https://exemple.fr');
    await storedOwn('link');
    expect(stored()?.custom).toEqual({
      text: 'Rouge',
      'long-text': 'Deux lignes',
      number: 12.5,
      eur: 1200,
      date: '2024-04',
      'yes-no': true,
      choice: 'Bleu',
      choices: ['Vert'],
      link: 'https://exemple.fr',
    });
  });
});
