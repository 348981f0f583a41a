import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { WishForm } from './WishForm.tsx';

interface Props {
  /** The stage in words. */
  stage: string;
  /** Whether nobody holds the stage, so that a cooperation can be wished for instead. */
  wishable: boolean;
  held: readonly string[];
  neighbours: readonly string[];
  sector: string;
  state: NetworkState;
  onPlace: (actorId: string) => void;
}

/** Places an actor at a stage by name, or wishes for a cooperation where nobody is. */
export function PlaceActor({ stage, wishable, held, neighbours, sector, state, onPlace }: Props) {
  const t = useT();
  const [open, setOpen] = useState<'place' | 'wish' | null>(null);
  const label = t('chains.place', { stage });
  return (
    <Popover
      opened={open !== null}
      onChange={(opened) => !opened && setOpen(null)}
      trapFocus
      withArrow
      shadow="md"
      width={300}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size="sm"
          c="var(--accent-text)"
          aria-label={label}
          onClick={() => setOpen('place')}
        >
          <IconPlus size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        {open === 'wish' ? (
          <WishForm
            state={state}
            sector={sector}
            from={neighbours[0] ?? null}
            to={null}
            description={t('chains.wishFor', { stage })}
            onDone={() => setOpen(null)}
          />
        ) : (
          <>
            <ActorByName
              description={label}
              held={held}
              state={state}
              onChosen={(id) => {
                onPlace(id);
                setOpen(null);
              }}
            />
            {wishable && state.actors.size > 1 && (
              <Button
                mt={10}
                size="compact-sm"
                variant="subtle"
                c="var(--accent-text)"
                onClick={() => setOpen('wish')}
              >
                {t('chains.wish')}
              </Button>
            )}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface ActorByNameProps {
  description: string;
  held: readonly string[];
  state: NetworkState;
  onChosen: (actorId: string) => void;
}

/** Its options are all actors in their order: made when it opens, not once a stage. */
function ActorByName({ description, held, state, onChosen }: ActorByNameProps) {
  const t = useT();
  return (
    <Choice
      label={t('chains.placeWho')}
      description={description}
      placeholder={t('inspector.choose')}
      options={actorOptions(state, new Set(held))}
      value={null}
      onChange={(id) => {
        if (id) onChosen(id);
      }}
      withinPortal={false}
      data-autofocus
    />
  );
}
