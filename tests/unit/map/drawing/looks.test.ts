import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FADED, FADED_NAME, HALO } from '#shared/map/drawing/looks.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../../../renderer/viewer/viewer.css'), 'utf8');

/** The page fades by its own style sheet, since what is in the light there changes as one reads. */
it('the page fades what is out of the light as much as the map does, and writes names with the same halo', () => {
  expect(PAGE).toMatch(new RegExp(`#map \\.faded \\{\\s+opacity: ${FADED};`));
  expect(PAGE).toMatch(new RegExp(`#labels text\\.faded \\{\\s+opacity: ${FADED_NAME};`));
  expect(PAGE).toMatch(new RegExp(`stroke: var\\(--canvas\\);\\s+stroke-width: ${HALO}px;`));
});
