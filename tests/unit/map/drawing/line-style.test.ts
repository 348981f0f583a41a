import { expect, it } from 'vitest';
import { DASHES } from '#shared/map/drawing/edge-path.ts';
import { STATUS_LINES } from '#shared/map/drawing/line-style.ts';

it('every status that is not a full line has a line of its own', () => {
  const broken = Object.values(STATUS_LINES).filter((line) => line !== 'solid');
  expect(broken).toHaveLength(3);
  expect(new Set(broken.map((line) => DASHES[line].join(' '))).size).toBe(broken.length);
});
