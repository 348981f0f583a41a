import { viewer } from 'virtual:viewer';
import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';
import type { PageParts } from './world.ts';

/** What pages are made of, as the build put it into the app. */
export const pageParts: PageParts = { viewer, font };
