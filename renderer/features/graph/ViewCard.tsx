import { ActionIcon, Button, Menu, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconPencil,
  IconRefresh,
  IconSnowflake,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { currentLook } from '#renderer/kit/current-look.ts';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { useView } from '#renderer/store/view-state.ts';
import { addView, deleteView, orderViews, updateView } from '#shared/changes/commands/views.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { SavedView } from '#shared/model/view.ts';
import { applyView } from './apply-view.ts';
import classes from './views.module.css';

interface Props {
  state: NetworkState;
  /** The whole list, in its order. */
  views: readonly SavedView[];
  place: number;
  view: SavedView;
  graph: () => GraphHandle | null;
}

/** One saved view: its picture and name show it; its menu changes it. */
export function ViewCard({ state, views, place, view, graph }: Props) {
  const t = useT();
  const applied = useView((shown) => shown.applied === view.id);
  const [renaming, setRenaming] = useState(false);
  const { id, name } = view;

  function update(): void {
    void perform(updateView(id, currentLook(state, graph(), view.places !== null), name));
    useView.setState({ applied: id });
  }
  function move(by: number): void {
    const ids = views.map((other) => other.id).filter((other) => other !== id);
    ids.splice(place + by, 0, id);
    void perform(orderViews(ids, name));
  }

  return (
    <li className={classes.card} data-applied={applied || undefined}>
      {renaming ? (
        <RenameField
          name={name}
          onDone={(given) => {
            setRenaming(false);
            if (given && given !== name) void perform(updateView(id, { name: given, ofStep: false }, given));
          }}
        />
      ) : (
        <UnstyledButton
          className={classes.show}
          aria-current={applied || undefined}
          onClick={() => applyView(state, id)}
        >
          {view.thumbnail ? (
            // A picture cannot run scripts or load anything, whatever an imported file holds.
            <img
              className={classes.picture}
              alt=""
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(view.thumbnail)}`}
            />
          ) : (
            <span className={classes.picture} />
          )}
          <span className={classes.name}>
            {name}
            {view.places && (
              <span className={classes.frozen}>
                <IconSnowflake size={13} aria-hidden /> {t('views.frozen')}
              </span>
            )}
          </span>
        </UnstyledButton>
      )}
      {/* The field to rename has the focus then. */}
      <Menu position="bottom-end" returnFocus={!renaming}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('views.actions', { name })}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={update}>
            {t('views.update')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
            {t('views.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} />}
            onClick={() => void perform(addView({ ...view, id: newId(), name: t('views.copyOf', { name }) }))}
          >
            {t('views.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={place === 0} onClick={() => move(-1)}>
            {t('views.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            disabled={place === views.length - 1}
            onClick={() => move(1)}
          >
            {t('views.down')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            c="var(--danger)"
            leftSection={<IconTrash size={16} />}
            onClick={() => void performDeletion(deleteView(id, name))}
          >
            {t('views.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function RenameField({ name, onDone }: { name: string; onDone: (given: string | null) => void }) {
  const t = useT();
  const [given, setGiven] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={classes.rename}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(given.trim());
      }}
    >
      <TextInput
        aria-label={t('views.newName', { name })}
        ref={field}
        value={given}
        onChange={({ currentTarget }) => setGiven(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone(null);
        }}
      />
      <Button type="submit" size="compact-sm" variant="light">
        {t('views.rename')}
      </Button>
    </form>
  );
}
