import { List, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Ask } from '#renderer/kit/Ask.tsx';
import { performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName, cooperationName } from '#renderer/kit/record-words.ts';
import { clearSelection } from '#renderer/store/view-state.ts';
import type { Command } from '#shared/changes/command.ts';
import { deleteActors } from '#shared/changes/commands/actors.ts';
import { deleteCollectives } from '#shared/changes/commands/collectives.ts';
import { deleteCooperations } from '#shared/changes/commands/cooperations.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Deletion, forgetDeletion, useInspector } from './state.ts';

/** Asks before records go, and says what goes with them. */
export function DeletionDialog({ state }: { state: NetworkState }) {
  const t = useT();
  const deletion = useInspector((inspector) => inspector.deletion);
  if (!deletion) return null;
  const goes = alsoGoes(deletion, state, t);
  return (
    <Ask
      danger
      title={title(deletion, state, t)}
      action={t('inspector.deletion.confirm')}
      onClose={forgetDeletion}
      onConfirm={() => {
        forgetDeletion();
        void performDeletion(commandOf(deletion, state, t)).then((done) => {
          if (done) clearSelection();
        });
      }}
    >
      {goes.length > 0 && (
        <>
          <Text size="sm">{t('inspector.deletion.alsoGoes')}</Text>
          <List size="sm" my={6} withPadding listStyleType="disc">
            {goes.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </>
      )}
      {deletion.what === 'collectives' && <Text size="sm">{t('inspector.deletion.membersStay')}</Text>}
      <Text size="sm" c="dimmed">
        {t('inspector.deletion.canUndo')}
      </Text>
    </Ask>
  );
}

function nameOf({ what, ids }: Deletion, state: NetworkState, t: TFunction): string {
  const [id = ''] = ids;
  if (what === 'actors') return actorName(state, id);
  if (what === 'collectives') return state.collectives.get(id)?.name ?? '';
  const cooperation = state.cooperations.get(id);
  return cooperation ? cooperationName(state, cooperation, t) : '';
}

function title(deletion: Deletion, state: NetworkState, t: TFunction): string {
  const count = deletion.ids.length;
  if (count > 1) return t(`inspector.deletion.${deletion.what}`, { count });
  const single = ({ actors: 'actor', cooperations: 'cooperation', collectives: 'collective' } as const)[
    deletion.what
  ];
  return t(`inspector.deletion.${single}`, { name: nameOf(deletion, state, t) });
}

function commandOf(deletion: Deletion, state: NetworkState, t: TFunction): Command {
  const name = nameOf(deletion, state, t);
  if (deletion.what === 'actors') return deleteActors(deletion.ids, name);
  if (deletion.what === 'collectives') return deleteCollectives(deletion.ids, name);
  return deleteCooperations(deletion.ids, name);
}

/** The cooperations, memberships and contacts that cannot stand without these actors. */
function alsoGoes(deletion: Deletion, state: NetworkState, t: TFunction): string[] {
  if (deletion.what !== 'actors') return [];
  const ids = new Set(deletion.ids);
  const count = <R,>(records: Iterable<R>, test: (record: R) => boolean) => [...records].filter(test).length;
  const cooperations = count(state.cooperations.values(), ({ from, to }) => ids.has(from) || ids.has(to));
  const memberships = count(state.collectives.values(), ({ members }) =>
    members.some(({ actorId }) => ids.has(actorId)),
  );
  const contacts = count(state.contacts.values(), ({ actorId }) => ids.has(actorId));
  return [
    cooperations > 0 && t('inspector.deletion.ties', { count: cooperations }),
    memberships > 0 && t('inspector.deletion.memberships', { count: memberships }),
    contacts > 0 && t('inspector.deletion.contacts', { count: contacts }),
  ].filter((line) => line !== false);
}
