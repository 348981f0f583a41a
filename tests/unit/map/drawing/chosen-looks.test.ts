import { describe, expect, it } from 'vitest';
import { chosenLooks } from '#shared/map/drawing/chosen-looks.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { customFieldSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, newNetwork, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

/** Ten actors in two rings of five, with what is said of each. */
function network(said: (at: number) => object, ties = true): NetworkState {
  const base = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));
  const actors = Array.from({ length: 10 }, (_, at) =>
    actorSchema.parse({ id: `a${at}`, name: `A${at}`, ...said(at) }),
  );
  const cooperations = actors.flatMap((_, at) => {
    const ring = at < 5 ? 0 : 5;
    const to = `a${ring + ((at - ring + 1) % 5)}`;
    return ties ? [cooperationSchema.parse({ id: `t${at}`, from: `a${at}`, to, type: 'projet' })] : [];
  });
  return {
    ...base,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    cooperations: new Map(cooperations.map((tie) => [tie.id, tie])),
  };
}

const sector = (id: string) => ({ sectors: [{ sector: id }] });

describe('the looks of a network', () => {
  it('follow the sectors of the sample', () => {
    expect(chosenLooks(toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'))).colourBy).toBe('sector');
  });

  it.each([
    [
      'kinds, where nobody has a sector',
      (at: number) => ({ kind: at % 2 ? 'association' : 'mairie' }),
      'kind',
    ],
    [
      'kinds, where all have one sector',
      (at: number) => ({ ...sector('numerique'), kind: at % 2 ? 'a' : 'b' }),
      'kind',
    ],
    ['communities, where only ties tell actors apart', () => ({}), 'community'],
    [
      'communities, where nearly all are of one kind',
      (at: number) => ({ kind: at === 0 ? 'a' : '' }),
      'community',
    ],
  ])('follow the %s', (_what, said, expected) => {
    expect(chosenLooks(network(said)).colourBy).toBe(expected);
  });

  it('follow the field of its own that tells most, before communities', () => {
    const fields = ['college', 'remark', 'name'].map((id) => ({
      id,
      label: { fr: id, en: id },
      of: 'actor',
      type: 'choice',
      options: [],
    }));
    const customFields = fields.map((field) => customFieldSchema.parse(field));
    const plain = network((at) => ({
      custom: { college: `c${at % 3}`, remark: at < 2 ? 'x' : 'y', name: `only ${at}` },
    }));
    const chosen = chosenLooks({ ...plain, network: { ...plain.network, customFields } }).colourBy;
    expect(chosen).toContain('college');
  });

  it('are plain where nothing is known', () => {
    expect(chosenLooks(network(() => ({}), false)).colourBy).toBe('none');
  });
});
