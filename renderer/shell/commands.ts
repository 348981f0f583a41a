import { openCapture } from '#renderer/features/capture/capture-state.ts';
import { endAndReview, openSessions } from '#renderer/features/capture/session-actions.ts';
import { startPresenting } from '#renderer/features/present/stage-state.ts';
import { switchLanguage } from '#renderer/kit/i18n.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { closeNetwork } from '#renderer/store/actions.ts';
import { preference, setPreference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { clearSelection, explore, isNothingPicked, useView } from '#renderer/store/view-state.ts';
import type { palette } from '#shared/i18n/fr/palette.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Session } from '#shared/model/session.ts';
import { ARRANGEMENTS, type Arrangement } from '#shared/model/view.ts';
import { runningSession } from '#shared/workshop/capture/session.ts';
import { redoLast, tellBriefly, undoLast } from '../kit/feedback.tsx';
import {
  askDeletion,
  changeScreen,
  type DialogName,
  goTo,
  openDialog,
  openQuickEntry,
  type ScreenName,
  startMaking,
  useScreen,
} from '../kit/screen-state.ts';
import { isModalOpen, type Keys } from '../kit/shortcuts.ts';
import { chooseArrangement } from './arrangement-choice.ts';
import { startTour } from './start-tour.ts';
import { storyCommands } from './story-commands.ts';

/** What the commands of the graph ask of it; the shell knows the graph. */
export type GraphCommands = Pick<GraphHandle, 'fit' | 'zoomIn' | 'zoomOut' | 'camera' | 'frame'>;

export type CommandGroup = keyof typeof palette.group;

/** Something the user can do from anywhere: the one source of palette, keys and the list of keys. */
export interface AppCommand {
  /** Its words are in the catalogue `palette.command` under this name. */
  name: keyof typeof palette.command;
  group: CommandGroup;
  keys?: Keys;
  /** Left out of the palette: it only makes sense as a key. */
  keyOnly?: boolean;
  /** Can also be run while no network is open. */
  withoutNetwork?: boolean;
  /** Whether it has something to act on now; always, if missing. The palette offers no others. */
  enabled?(): boolean;
  run(): void;
}

const screen = (name: ScreenName, key: string): AppCommand => ({
  name: `screen-${name}`,
  group: 'go',
  keys: { key },
  run: () => goTo(name),
});

const WITHOUT_NETWORK: readonly DialogName[] = [
  'import',
  'create-network',
  'networks',
  'settings',
  'backups',
  'privacy',
  'about',
];

const dialog = (name: Exclude<DialogName, 'shortcuts' | 'guide'>): AppCommand => ({
  name: `dialog-${name}`,
  group: 'file',
  withoutNetwork: WITHOUT_NETWORK.includes(name),
  run: () => openDialog(name),
});

const arrange = (name: Arrangement): AppCommand => ({
  name: `arrange-${name}`,
  group: 'view',
  run: () => {
    goTo('graph');
    if (name !== 'collective') chooseArrangement(name);
    else arrangeAroundCollective();
  },
});

/** Around the picked collective, else around the first one. */
function arrangeAroundCollective(): void {
  const collectives = useMaillage.getState().current?.collectives;
  const picked = useView.getState().selection.collective;
  const centre = picked ?? [...(collectives?.keys() ?? [])][0];
  if (centre !== undefined) chooseArrangement('collective', centre);
  else tellBriefly(translator(preference('language'))('views.arrangement.noCollective'));
}

/** Every command there is. Keys are letters that need neither Shift nor AltGr on a French keyboard. */
export function appCommands(graph: () => GraphCommands | null, openPalette: () => void): AppCommand[] {
  return [
    {
      name: 'palette',
      group: 'help',
      keys: { key: 'k', mod: true, always: true },
      keyOnly: true,
      run: openPalette,
    },
    { name: 'quick-entry', group: 'edit', keys: { key: 'e' }, run: () => openQuickEntry() },
    { name: 'new-actor', group: 'edit', keys: { key: 'n' }, run: () => startMaking({ what: 'actor' }) },
    {
      name: 'connect',
      group: 'edit',
      keys: { key: 't' },
      enabled: () => (useMaillage.getState().current?.actors.size ?? 0) > 1,
      run: () => {
        goTo('graph');
        changeScreen({ connecting: true });
      },
    },
    {
      name: 'undo',
      group: 'edit',
      keys: { key: 'z', mod: true },
      enabled: () => useMaillage.getState().undo !== null,
      run: () => void undoLast(),
    },
    {
      name: 'redo',
      group: 'edit',
      keys: { key: 'z', mod: true, shift: true },
      enabled: () => useMaillage.getState().redo !== null,
      run: () => void redoLast(),
    },
    { name: 'redo', group: 'edit', keys: { key: 'y', mod: true }, keyOnly: true, run: () => void redoLast() },
    {
      name: 'delete',
      group: 'edit',
      keys: { key: 'delete' },
      enabled: () => !isNothingPicked(useView.getState().selection),
      run: deleteSelection,
    },
    { name: 'delete', group: 'edit', keys: { key: 'backspace' }, keyOnly: true, run: deleteSelection },
    { name: 'leave', group: 'edit', keys: { key: 'escape' }, keyOnly: true, run: leaveStepByStep },
    screen('graph', 'g'),
    screen('actors', 'a'),
    screen('cooperations', 'l'),
    screen('collectives', 'c'),
    screen('chains', 'b'),
    screen('levers', 'u'),
    screen('follow-up', 's'),
    screen('snapshots', 'd'),
    screen('story', 'r'),
    ...storyCommands(graph),
    {
      name: 'take-snapshot',
      group: 'file',
      run: () => {
        goTo('snapshots');
        changeScreen({ takingSnapshot: true });
      },
    },
    { name: 'fit', group: 'view', keys: { key: 'v' }, run: () => onGraph(() => graph()?.fit()) },
    { name: 'zoom-in', group: 'view', keys: { key: '+' }, run: () => onGraph(() => graph()?.zoomIn()) },
    { name: 'zoom-out', group: 'view', keys: { key: '-' }, run: () => onGraph(() => graph()?.zoomOut()) },
    {
      name: 'filters',
      group: 'view',
      keys: { key: 'f' },
      run: () => onGraph(() => changeScreen({ filtersShown: !useScreen.getState().filtersShown })),
    },
    {
      name: 'inspector',
      group: 'view',
      keys: { key: 'i' },
      run: () => changeScreen({ inspectorShown: !useScreen.getState().inspectorShown }),
    },
    {
      name: 'legend',
      group: 'view',
      run: () => onGraph(() => changeScreen({ legendShown: !useScreen.getState().legendShown })),
    },
    {
      name: 'walk',
      group: 'view',
      keys: { key: 'p' },
      run: () => {
        goTo('graph');
        changeScreen({ walking: true });
      },
    },
    {
      name: 'views',
      group: 'view',
      run: () => {
        const { screen, viewsShown } = useScreen.getState();
        goTo('graph');
        changeScreen({ viewsShown: screen !== 'graph' || !viewsShown });
      },
    },
    ...ARRANGEMENTS.map(arrange),
    {
      name: 'lasso',
      group: 'view',
      run: () => onGraph(() => changeScreen({ lassoing: true, connecting: false })),
    },
    { name: 'paths', group: 'view', run: askPaths },
    { name: 'between', group: 'view', run: askBetween },
    {
      name: 'timeline',
      group: 'view',
      run: () => onGraph(() => changeScreen({ timeShown: !useScreen.getState().timeShown })),
    },
    {
      name: 'theme',
      group: 'view',
      run: () => setPreference('theme', preference('theme') === 'dark' ? 'light' : 'dark'),
    },
    {
      name: 'language',
      group: 'view',
      run: () => switchLanguage(preference('language') === 'fr' ? 'en' : 'fr'),
    },
    { name: 'present', group: 'go', keys: { key: 'f5' }, run: startPresenting },
    {
      name: 'session-start',
      group: 'edit',
      enabled: () => openSession() === null && !useMaillage.getState().viewing,
      run: () => openCapture('start', false),
    },
    {
      name: 'session-end',
      group: 'edit',
      enabled: () => openSession() !== null,
      run: () => {
        const session = openSession();
        if (session) void endAndReview(session);
      },
    },
    { name: 'sessions', group: 'go', run: () => openSessions() },
    dialog('import'),
    dialog('export'),
    dialog('report'),
    dialog('create-network'),
    dialog('networks'),
    dialog('lists'),
    dialog('communes'),
    dialog('contacts'),
    dialog('duplicates'),
    dialog('backups'),
    dialog('settings'),
    { name: 'close-network', group: 'file', run: closeNetwork },
    ...helpCommands(),
  ];
}

/** The commands that help, with or without an open network. */
export function helpCommands(): AppCommand[] {
  return [
    {
      name: 'dialog-guide',
      group: 'help',
      keys: { key: 'f1', always: true },
      withoutNetwork: true,
      run: openGuide,
    },
    {
      name: 'tour',
      group: 'help',
      keys: { key: 'f6', always: true },
      withoutNetwork: true,
      run: () => void startTour(),
    },
    {
      name: 'tour-again',
      group: 'help',
      withoutNetwork: true,
      enabled: () => preference('tourStep') > 0,
      run: () => void startTour(0),
    },
    {
      name: 'shortcuts',
      group: 'help',
      keys: { key: '?' },
      withoutNetwork: true,
      run: () => openDialog('shortcuts'),
    },
    {
      name: 'dialog-privacy',
      group: 'help',
      withoutNetwork: true,
      run: () => openDialog('privacy'),
    },
    { name: 'dialog-about', group: 'help', withoutNetwork: true, run: () => openDialog('about') },
  ];
}

/** Whatever is being done in a dialog comes first: the guide does not take its place. */
function openGuide(): void {
  if (useScreen.getState().dialog === null && !isModalOpen()) openDialog('guide');
}

/** The session of capture that runs in the open network. */
function openSession(): Session | null {
  const { current } = useMaillage.getState();
  return current && runningSession(current);
}

/** Acts on the graph; from another screen it turns there first, so that what was asked for is seen. */
function onGraph(act: () => void): void {
  if (useScreen.getState().screen !== 'graph') goTo('graph');
  act();
}

/** Between the selected actors, as far as there are any. */
function askPaths(): void {
  const [from = '', to = ''] = useView.getState().selection.actors;
  goTo('graph');
  explore({ what: 'paths', from, to });
  changeScreen({ inspectorShown: true });
}

/** From what is selected, else from the actors without a sector, to a group to be chosen. */
function askBetween(): void {
  const ids = [...useView.getState().selection.actors];
  const transversal = { what: 'value', field: 'sector', value: '' } as const;
  goTo('graph');
  explore({
    what: 'between',
    one: ids.length > 0 ? { what: 'actors', ids } : transversal,
    other: transversal,
  });
  changeScreen({ inspectorShown: true });
}

function deleteSelection(): void {
  const { selection } = useView.getState();
  if (selection.actors.size > 0) askDeletion({ what: 'actors', ids: [...selection.actors] });
  else if (selection.cooperations.size > 0) {
    askDeletion({ what: 'cooperations', ids: [...selection.cooperations] });
  } else if (selection.collective) askDeletion({ what: 'collectives', ids: [selection.collective] });
}

/** Escape leaves the innermost thing first. */
function leaveStepByStep(): void {
  const { connecting, lassoing, making, editing } = useScreen.getState();
  if (connecting || lassoing) changeScreen({ connecting: false, lassoing: false });
  else if (making) changeScreen({ making: null });
  else if (editing) changeScreen({ editing: false });
  else clearSelection();
}
