import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { fuzz } from './fuzz.ts';
import { readHostile } from './read-hostile.ts';
import { FORMATS } from './seeds.ts';

/** A new one each day; a failure names it, and `npm run fuzz` brings the same inputs again. */
const SEED = Math.floor(Date.now() / 86_400_000);
const COUNT = 25;
const NETWORKS = 300;

describe('readers of files', () => {
  it.each(bombs())('come through $what', async ({ name, bytes, code }) => {
    const { opened, problems } = await readHostile({ name, bytes });
    if (code === null) expect({ opened, problems: problems.slice(0, 3) }).toMatchObject({ opened: true });
    else {
      expect(opened).toBe(false);
      expect(problems.map((found) => found.code)).toContain(code);
    }
  });

  it.each(FORMATS)(`survive ${COUNT} hostile inputs of %s, without a fault or a hang`, async (format) => {
    const { faults, opened, refused } = await fuzz({ format, seed: SEED, from: 0, to: COUNT, seconds: 20 });
    expect(faults).toEqual([]);
    expect(opened + refused).toBe(COUNT);
  });
});

describe('a mutated network', () => {
  it(`restored beside the user's own hangs nothing, locks nobody out and writes nowhere else: ${NETWORKS} of them`, async () => {
    const { faults, opened, refused } = await fuzz({
      ...{ format: 'network', seed: SEED, from: 0, to: NETWORKS, seconds: 20 },
    });
    expect(faults).toEqual([]);
    expect(opened + refused).toBe(NETWORKS);
  }, 900_000);
});
