import { about } from '#renderer/features/about/feature.ts';
import { backups } from '#renderer/features/backups/feature.ts';
import { capture } from '#renderer/features/capture/feature.ts';
import { chains } from '#renderer/features/chains/feature.ts';
import { communes } from '#renderer/features/communes/feature.ts';
import { contacts } from '#renderer/features/contacts/feature.ts';
import { duplicates } from '#renderer/features/duplicates/feature.ts';
import { exporting } from '#renderer/features/export/feature.ts';
import { followUp } from '#renderer/features/follow-up/feature.ts';
import { graph } from '#renderer/features/graph/feature.ts';
import { guide } from '#renderer/features/guide/feature.ts';
import { importing } from '#renderer/features/import/feature.ts';
import { inspector } from '#renderer/features/inspector/feature.ts';
import { levers } from '#renderer/features/levers/feature.ts';
import { lists } from '#renderer/features/lists/feature.ts';
import { networkMerge } from '#renderer/features/network-merge/feature.ts';
import { networks } from '#renderer/features/networks/feature.ts';
import { present } from '#renderer/features/present/feature.ts';
import { quickCard } from '#renderer/features/quick-card/feature.ts';
import { quickEntry } from '#renderer/features/quick-entry/feature.ts';
import { settings } from '#renderer/features/settings/feature.ts';
import { snapshots } from '#renderer/features/snapshots/feature.ts';
import { start } from '#renderer/features/start/feature.ts';
import { story } from '#renderer/features/story/feature.ts';
import { tables } from '#renderer/features/tables/feature.ts';
import { tour } from '#renderer/features/tour/feature.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { take } from '#renderer/kit/intents.ts';

/**
 * All that the window can do, in the order in which screens stand in the rail, and commands of one group in the
 * palette. What is further down lies over what is further up.
 */
export const FEATURES: readonly Feature[] = [
  quickEntry,
  inspector,
  graph,
  quickCard,
  tables,
  chains,
  levers,
  followUp,
  snapshots,
  story,
  present,
  capture,
  importing,
  exporting,
  networks,
  lists,
  communes,
  contacts,
  duplicates,
  networkMerge,
  start,
  guide,
  tour,
  backups,
  settings,
  about,
];

for (const { takes } of FEATURES) if (takes) take(takes);
