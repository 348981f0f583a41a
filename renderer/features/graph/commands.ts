import type { AppCommand } from '#renderer/kit/commands.ts';
import { showNotice } from '#renderer/kit/feedback.tsx';
import { goTo, useNavigation } from '#renderer/kit/navigation.ts';
import { changePanels, showInspector, usePanels } from '#renderer/kit/panels.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { explore, select, useView } from '#renderer/store/view-state.ts';
import { translator } from '#shared/i18n/translate.ts';
import { ARRANGEMENTS, type Arrangement } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { chooseArrangement } from './arrangement-choice.ts';
import { onGraph, setConnecting, setLassoing, shownGraph, useGraph } from './state.ts';

const toggle = (panel: 'filtersShown' | 'legendShown' | 'timeShown') => () =>
  onGraph(() => changePanels({ [panel]: !usePanels.getState()[panel] }));

const arrange = (name: Arrangement): AppCommand => ({
  name: `arrange-${name}`,
  group: 'view',
  run: () => {
    goTo('graph');
    if (name !== 'collective') chooseArrangement(name);
    else arrangeAroundCollective();
  },
});

/** What can be done with the graph from anywhere. */
export const graphCommands: readonly AppCommand[] = [
  {
    name: 'connect',
    group: 'edit',
    enabled: () => (useMaillage.getState().current?.actors.size ?? 0) > 1,
    run: () => {
      goTo('graph');
      setConnecting(true);
    },
  },
  {
    name: 'select-all',
    group: 'edit',
    keys: { key: 'a', mod: true },
    enabled: () => useNavigation.getState().screen === 'graph',
    run: selectShown,
  },
  { name: 'fit', group: 'view', keys: { key: 'v' }, run: () => onGraph(() => shownGraph()?.fit()) },
  { name: 'zoom-in', group: 'view', keys: { key: '+' }, run: () => onGraph(() => shownGraph()?.zoomIn()) },
  { name: 'zoom-out', group: 'view', keys: { key: '-' }, run: () => onGraph(() => shownGraph()?.zoomOut()) },
  { name: 'filters', group: 'view', keys: { key: 'f' }, run: toggle('filtersShown') },
  { name: 'legend', group: 'view', run: toggle('legendShown') },
  {
    name: 'walk',
    group: 'view',
    keys: { key: 'p' },
    run: () => {
      goTo('graph');
      changePanels({ walking: true });
    },
  },
  {
    name: 'views',
    group: 'view',
    run: () => {
      const elsewhere = useNavigation.getState().screen !== 'graph';
      goTo('graph');
      useGraph.setState(({ viewsShown }) => ({ viewsShown: elsewhere || !viewsShown }));
    },
  },
  ...ARRANGEMENTS.map(arrange),
  { name: 'lasso', group: 'view', run: () => onGraph(() => setLassoing(true)) },
  { name: 'paths', group: 'view', run: askPaths },
  { name: 'between', group: 'view', run: askBetween },
  { name: 'timeline', group: 'view', run: toggle('timeShown') },
];

/** All actors that the filters let through, in place of the text of the page. */
function selectShown(): void {
  const { current } = useMaillage.getState();
  if (current) select({ actors: visible(current, useView.getState().settings).actors });
}

/** Around the picked collective, else around the first one. */
function arrangeAroundCollective(): void {
  const collectives = useMaillage.getState().current?.collectives;
  const picked = useView.getState().selection.collective;
  const centre = picked ?? [...(collectives?.keys() ?? [])][0];
  if (centre !== undefined) chooseArrangement('collective', centre);
  else showNotice(translator(preference('language'))('views.arrangement.noCollective'));
}

/** Between the selected actors, as far as there are any. */
function askPaths(): void {
  const [from = '', to = ''] = useView.getState().selection.actors;
  goTo('graph');
  explore({ what: 'paths', from, to });
  showInspector();
}

/** From what is selected, else from the actors without a sector, to a group to be chosen. */
function askBetween(): void {
  const ids = [...useView.getState().selection.actors];
  const noSector = { what: 'value', field: 'sector', value: '' } as const;
  goTo('graph');
  explore({
    what: 'between',
    one: ids.length > 0 ? { what: 'actors', ids } : noSector,
    other: noSector,
  });
  showInspector();
}
