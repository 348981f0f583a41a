import {
  type Icon,
  IconChartBar,
  IconClipboardCheck,
  IconClock,
  IconLink,
  IconPresentation,
  IconTimeline,
  IconTopologyStar3,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy, type ReactNode } from 'react';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import type { ScreenName } from '../kit/screen-state.ts';

export interface ScreenProps {
  state: NetworkState;
  /** What the filters of the graph let through. */
  shown: Visible;
  /** The record of what is picked, for screens that show it at their side. */
  inspector: ReactNode;
}

interface ScreenEntry {
  name: ScreenName;
  Icon: Icon;
  /** Missing for the graph, which the shell draws itself. Screens come when they are first turned to. */
  Screen?: ComponentType<ScreenProps>;
}

const levers = () => import('#renderer/features/levers/LeversScreen.tsx');
const tables = () => import('#renderer/features/tables/screens.tsx');

/** The rail from top to bottom. */
export const SCREENS: readonly ScreenEntry[] = [
  { name: 'graph', Icon: IconTopologyStar3 },
  {
    name: 'actors',
    Icon: IconUsers,
    Screen: lazy(async () => ({ default: (await tables()).ActorTable })),
  },
  {
    name: 'cooperations',
    Icon: IconLink,
    Screen: lazy(async () => ({ default: (await tables()).CooperationTable })),
  },
  {
    name: 'collectives',
    Icon: IconUsersGroup,
    Screen: lazy(async () => ({ default: (await tables()).CollectiveTable })),
  },
  {
    name: 'chains',
    Icon: IconTimeline,
    Screen: lazy(async () => ({
      default: (await import('#renderer/features/chains/ChainsScreen.tsx')).ChainsScreen,
    })),
  },
  {
    name: 'levers',
    Icon: IconChartBar,
    Screen: lazy(async () => ({ default: (await levers()).LeversScreen })),
  },
  {
    name: 'follow-up',
    Icon: IconClipboardCheck,
    Screen: lazy(async () => ({
      default: (await import('#renderer/features/follow-up/FollowUpScreen.tsx')).FollowUpScreen,
    })),
  },
  {
    name: 'snapshots',
    Icon: IconClock,
    Screen: lazy(async () => ({
      default: (await import('#renderer/features/snapshots/SnapshotsScreen.tsx')).SnapshotsScreen,
    })),
  },
  {
    name: 'story',
    Icon: IconPresentation,
    Screen: lazy(async () => ({
      default: (await import('#renderer/features/story/StoryScreen.tsx')).StoryScreen,
    })),
  },
];
