import { viewer } from 'virtual:viewer';
import font from '#shared/font/latin.woff2?inline';
import type { PageParts } from './world.ts';

/** What pages are made of, as the build put it into the app. */
export const pageParts: PageParts = { viewer, font };
