import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, shortHash } from '#shared/base/hash.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';

describe('names made of a content, which databases and files keep', () => {
  it('are those that the standard gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const digest = createHash('sha256').update(text);
        expect([...sha256(text)]).toEqual([...digest.copy().digest()]);
        expect(shortHash(text)).toBe(digest.digest('hex').slice(0, 32));
      }),
    );
  });

  it('stay for the content of a network, whose snapshots a merge begins from', () => {
    const records = (...ids: string[]) =>
      new Map(ids.map((id) => [id, { id, name: `Ferme ${id} à l’écart` }]));
    const state = {
      network: { id: 'n', name: 'Pôle Clairval', note: undefined },
      actors: records('b', 'a'),
      cooperations: records('c'),
      collectives: records(),
    };
    expect(contentHash(state as unknown as Parameters<typeof contentHash>[0])).toBe(
      '51c4b6b1f09e54de03b7fdd7',
    );
  });
});
