import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconFocusCentered,
  IconLink,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconRoute,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { PlacedMenu } from '#renderer/kit/PlacedMenu.tsx';
import { showInspector } from '#renderer/kit/panels.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import type { GraphTarget } from '#renderer/map/types.ts';
import { changeView, explore, type Pick, select, useView } from '#renderer/store/view-state.ts';
import { pinNodes, releasePins } from '#shared/changes/commands/positions.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

export interface OpenMenu {
  target: GraphTarget;
  /** In pixels of the window. */
  at: { x: number; y: number };
}

interface Props {
  menu: OpenMenu | null;
  state: NetworkState;
  onFit: () => void;
  onClose: () => void;
}

/** What a right click offers on an actor, a tie or the background. */
export function GraphContextMenu({ menu, state, onFit, onClose }: Props) {
  const t = useT();
  return (
    <PlacedMenu at={menu?.at ?? null} label={t('shell.contextMenu.label')} onClose={onClose}>
      {menu && <Items target={menu.target} state={state} onFit={onFit} />}
    </PlacedMenu>
  );
}

const DELETED = { actor: 'actors', cooperation: 'cooperations', collective: 'collectives' } as const;

function pickOf(target: Exclude<GraphTarget, { kind: 'canvas' }>): Pick {
  if (target.kind === 'actor') return { actors: [target.id] };
  return target.kind === 'collective' ? { collective: target.id } : { cooperations: target.all };
}

function Items({ target, state, onFit }: { target: GraphTarget; state: NetworkState; onFit: () => void }) {
  const t = useT();
  const selected = useView(({ selection }) => selection.actors);
  if (target.kind === 'canvas') {
    return (
      <>
        <Menu.Item
          leftSection={<IconUserPlus size={16} />}
          onClick={() => ask({ what: 'build-actor', place: target.at })}
        >
          {t('shell.contextMenu.addActorHere')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsMaximize size={16} />} onClick={onFit}>
          {t('shell.contextMenu.fit')}
        </Menu.Item>
      </>
    );
  }
  const { id } = target;
  const another = [...selected].find((other) => other !== id);
  const several = target.kind === 'cooperation' ? target.all : [id];
  const edit = () => {
    select(pickOf(target));
    void ask({ what: 'edit' });
  };
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
        {t('shell.contextMenu.edit')}
      </Menu.Item>
      {target.kind === 'actor' && (
        <>
          <Menu.Item
            leftSection={<IconLink size={16} />}
            onClick={() => ask({ what: 'build-tie', from: id })}
          >
            {t('shell.contextMenu.addCooperation')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFocusCentered size={16} />}
            onClick={() => changeView({ focus: { actorId: id, steps: 1 } })}
          >
            {t('shell.contextMenu.focus')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRoute size={16} />}
            onClick={() => {
              explore({ what: 'paths', from: another ?? id, to: another === undefined ? '' : id });
              showInspector();
            }}
          >
            {another === undefined
              ? t('exploring.question.introduce')
              : t('exploring.question.introduceTo', { name: actorName(state, another) })}
          </Menu.Item>
        </>
      )}
      {target.kind !== 'cooperation' && state.positions.get(id)?.pinned === false && (
        <Menu.Item leftSection={<IconPin size={16} />} onClick={() => void perform(pinNodes([id]))}>
          {t('shell.contextMenu.pin')}
        </Menu.Item>
      )}
      {state.positions.get(id)?.pinned && (
        <Menu.Item leftSection={<IconPinnedOff size={16} />} onClick={() => void perform(releasePins([id]))}>
          {t('shell.contextMenu.unpin')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        c="var(--danger)"
        leftSection={<IconTrash size={16} />}
        onClick={() => ask({ what: 'delete', of: DELETED[target.kind], ids: several })}
      >
        {t('shell.contextMenu.remove')}
      </Menu.Item>
    </>
  );
}
