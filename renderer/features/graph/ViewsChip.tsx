import { UnstyledButton } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { sameSettings } from '#shared/model/usable-settings.ts';
import classes from './graph.module.css';
import { SidePanel } from './SidePanel.tsx';
import { useGraph } from './state.ts';
import { ViewsPanel } from './ViewsPanel.tsx';

interface Props {
  state: NetworkState;
  graph: () => GraphHandle | null;
}

/** The saved view that is shown, and the way to all of them. */
export function ViewsChip({ state, graph }: Props) {
  const t = useT();
  const shown = useGraph(({ viewsShown }) => viewsShown);
  const applied = useView((view) => view.applied);
  const settings = useView((view) => view.settings);
  const view = state.views.get(applied ?? '');
  const label = view
    ? t(sameSettings(view.settings, settings) ? 'views.chip.shown' : 'views.chip.modified', {
        name: view.name,
      })
    : t('views.title');
  const close = () => useGraph.setState({ viewsShown: false });
  return (
    <>
      <UnstyledButton
        className={classes.chip}
        aria-expanded={shown}
        data-tour="views"
        onClick={() => useGraph.setState({ viewsShown: !shown })}
      >
        <IconBookmark size={15} aria-hidden />
        {label}
      </UnstyledButton>
      <SidePanel title={t('views.title')} opened={shown} onClose={close}>
        <ViewsPanel state={state} graph={graph} />
      </SidePanel>
    </>
  );
}
