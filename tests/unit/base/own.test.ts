import { describe, expect, it } from 'vitest';
import { own } from '#shared/base/own.ts';
import { fieldValues } from '#shared/changes/commands/custom-fields.ts';
import { restoreField } from '#shared/changes/commands/restore-field.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { type Actor, actorSchema } from '#shared/model/actor.ts';
import { emptyState, type NetworkState, newNetwork, toData } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { hiddenBy } from '#shared/network/filters/hiding.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const network = newNetwork('n', 'N', NOW, 'fr');

function withActors(...actors: Actor[]): NetworkState {
  return { ...emptyState(network), actors: new Map(actors.map((actor) => [actor.id, actor])) };
}

describe.each(NAMES)('something called %s', (name) => {
  it('is in a record only when it was put there', () => {
    expect(own({}, name)).toBeUndefined();
    expect(own({ [name]: 1 }, name)).toBe(1);
    const settings = defaultViewSettings();
    expect(hiddenBy(settings.filters, name)).toEqual([]);
    const one = actorSchema.parse({ id: 'a', name: 'A' });
    const two = actorSchema.parse({ id: 'b', name: 'B', custom: { [name]: 'x' } });
    const state = withActors(one, two);
    expect([...fieldValues(state, { id: name, of: 'actor' })]).toEqual([['b', 'x']]);
    const [change] = restoreField('actors', one, `custom.${name}`, '').patch(
      withActors({ ...one, custom: { [name]: 'y' } }),
    );
    const after = change?.after as Actor | undefined;
    expect(Object.keys(after?.custom ?? { none: true })).toEqual([]);
  });

  it('as an actor is drawn like any other', () => {
    const settings = defaultViewSettings();
    const drawn = (id: string) => {
      const state = withActors(actorSchema.parse({ id, name: 'A' }));
      const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr');
      return JSON.parse(JSON.stringify(scene.nodes).replaceAll(`"${id}"`, '"id"'));
    };
    expect(drawn(name)).toEqual(drawn('plain'));
  });
});

it('a field called __proto__, of which no record could hold a value, is not taken, and that is reported', () => {
  const field = { id: '__proto__', of: 'actor' as const, label: {}, type: 'text' as const, options: [] };
  const data = toData(emptyState({ ...network, customFields: [field] }));
  const { data: read, problems } = readMaillage(writeMaillage(data, { contacts: true, now: NOW }));
  expect(read?.network.customFields).toEqual([]);
  expect(problems).toMatchObject([{ code: 'value-unusable', column: 'network' }]);
});
