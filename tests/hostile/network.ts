import type { Command } from '#shared/changes/command.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { addCollective } from '#shared/changes/commands/collectives.ts';
import { addContact } from '#shared/changes/commands/contacts.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { addField } from '#shared/changes/commands/custom-fields.ts';
import { addTerm, updateTerm } from '#shared/changes/commands/lists.ts';
import { updateNetwork } from '#shared/changes/commands/network.ts';
import { addStory } from '#shared/changes/commands/stories.ts';
import { addView } from '#shared/changes/commands/views.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { CUSTOM_FIELD_TYPES } from '#shared/model/network.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { addRemark } from '#shared/workshop/capture/remarks.ts';
import { startSession } from '#shared/workshop/capture/session.ts';
import { PAYLOADS } from './payloads.ts';

const ACTORS = 26;
const TIES = 34;

/**
 * A network in which every text that somebody can write is a payload, put there by the commands of the app. All
 * payloads are in it, each in fields of several records.
 */
export function hostileNetwork(): NetworkState {
  let at = 0;
  const next = () => PAYLOADS[at++ % PAYLOADS.length] ?? '';
  /** Words of lists stand on one line, and without the signs that part them. */
  const word = () =>
    next()
      .replace(/[;|\r\n]/g, ' ')
      .trim();
  let state = emptyState(newNetwork('hostile', 'x', '2026-01-01T00:00:00.000Z', 'fr'));
  const perform = (command: Command) => {
    state = applyPatch(state, command.patch(state));
  };

  perform(updateNetwork({ name: next(), territory: next(), description: next() }));
  for (const name of [
    'kinds',
    'levels',
    'roles',
    'cooperationTypes',
    'programmes',
    'sectors',
    'legalForms',
    'resources',
  ] as const) {
    const own = word();
    perform(addTerm({ name }, own, { fr: own, en: word() }, '#3B6FB6'));
    const first = state.network.vocabularies[name][0];
    if (first) perform(updateTerm({ name }, first.id, { label: { fr: word(), en: word() } }));
  }
  for (const of of ['actor', 'cooperation', 'collective'] as const) {
    for (const type of CUSTOM_FIELD_TYPES) {
      const options = [word(), word()];
      perform(
        addField({ id: `${of}-${type}`, of, label: { fr: word(), en: word() }, type, options, help: next() }),
      );
    }
  }
  const { vocabularies, customFields } = state.network;
  const last = <T extends { id: string }>(terms: readonly T[]) => terms.at(-1)?.id ?? '';
  const custom = (of: 'actor' | 'cooperation' | 'collective') =>
    Object.fromEntries(
      customFields
        .filter((field) => field.of === of)
        .map(({ id, type }) => [id, type === 'choices' ? [word(), word()] : next()]),
    );
  const term = (terms: readonly { id: string }[], place: number) =>
    terms[place % 2 === 0 ? 0 : terms.length - 1]?.id ?? '';

  const ids = Array.from({ length: ACTORS }, (_, place) => `${next()} #${place}`);
  for (const [place, id] of ids.entries()) {
    const sector = term(vocabularies.sectors, place);
    perform(
      addActor(
        {
          ...{
            id,
            name: next().trim() || 'x',
            acronym: next(),
            siren: next(),
            siret: next(),
            rna: next(),
            ape: next(),
          },
          ...{ kind: term(vocabularies.kinds, place), level: term(vocabularies.levels, place) },
          ...{ legalForm: place % 3 === 0 ? next() : last(vocabularies.legalForms) },
          ...{
            commune: { name: next(), insee: next(), postcode: next() },
            website: next(),
            description: next(),
          },
          ...{
            sectors: [
              { sector, main: true, stages: [word()] },
              { sector: word(), stages: [] },
            ],
          },
          ...{ roles: [last(vocabularies.roles), word()], tags: [word(), word()], source: next() },
          ...{
            confidence: 'to-check' as const,
            joinedOn: '2021-03',
            latitude: 46 + place / 100,
            longitude: 5.6,
            custom: custom('actor'),
          },
        },
        { x: (place % 6) * 190, y: Math.floor(place / 6) * 170 },
      ),
    );
    perform(
      addContact(
        {
          id: `c${place}`,
          actorId: id,
          name: next().trim() || 'x',
          function: next(),
          email: next(),
          phone: next(),
        },
        'x',
      ),
    );
  }
  for (let place = 0; place < TIES; place++) {
    perform(
      addCooperation(
        {
          ...{
            id: `${next()} #${place}`,
            from: ids[place % ACTORS] ?? '',
            to: ids[(place * 7 + 1) % ACTORS] ?? '',
          },
          ...{
            type: term(vocabularies.cooperationTypes, place),
            programme: place % 2 === 0 ? next() : last(vocabularies.programmes),
          },
          ...{
            description: next(),
            source: next(),
            tags: [word()],
            sectors: [word()],
            custom: custom('cooperation'),
          },
        },
        'x',
      ),
    );
  }
  for (let place = 0; place < 3; place++) {
    const members = ids
      .slice(place * 4, place * 4 + 5)
      .map((actorId) => ({ actorId, role: next(), seat: next() }));
    const display = (['hull', 'hub', 'hidden'] as const)[place] ?? 'hub';
    perform(
      addCollective({
        ...{
          id: `k${place}`,
          name: next().trim() || 'x',
          description: next(),
          sectors: [word()],
          members,
          display,
        },
        custom: custom('collective'),
      }),
    );
  }
  perform(
    addView({ id: 'v', name: next().trim() || 'x', settings: defaultViewSettings(), thumbnail: next() }),
  );
  for (let place = 0; place < 2; place++) {
    const steps = Array.from({ length: 12 }, (_, step) => ({
      ...{
        id: `${place}-${step}`,
        title: next(),
        text: [next(), next(), next()].join('\n\n'),
        notes: next(),
      },
      viewId: step % 2 === 0 ? 'v' : null,
    }));
    perform(addStory({ id: `s${place}`, title: next().trim() || 'x', steps }));
  }
  const session = {
    id: 'w',
    name: next().trim() || 'x',
    startedAt: '2026-06-01T09:00:00.000Z',
    endedAt: '2026-06-01T11:00:00.000Z',
  };
  perform(startSession(session));
  for (let place = 0; place < 6; place++) {
    perform(addRemark(session, { id: `r${place}`, text: next().trim() || 'x', actorId: ids[place] ?? null }));
  }
  if (at < PAYLOADS.length) throw new Error('Not every payload has a place.');
  return state;
}
