import { Button, Stack } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsLeftRight,
  IconLink,
  IconRoute,
  IconTrash,
  IconUsersGroup,
  IconVectorTriangle,
} from '@tabler/icons-react';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { actorName, cooperationName } from '#renderer/kit/record-words.ts';
import {
  clearSelection,
  explore,
  keepGroup,
  type Selection,
  select,
  useView,
} from '#renderer/store/view-state.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ArrangeSelection } from './ArrangeSelection.tsx';
import classes from './inspector.module.css';
import { Facts, Heading, Panel, Row } from './parts.tsx';
import { askDeletion, startMaking } from './state.ts';

/** Long selections are counted; only the first are named. */
const NAMED = 30;
/** More records than this can no longer be read side by side. */
const MOST_COMPARED = 6;

/** Several things picked at once: what they are, and what can be done with all of them. */
export function SelectionSummary({ selection, state }: { selection: Selection; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;
  const actors = [...selection.actors].flatMap((id) => state.actors.get(id) ?? []);
  const cooperations = [...selection.cooperations].flatMap((id) => state.cooperations.get(id) ?? []);
  const among = [...state.cooperations.values()].filter(
    ({ from, to }) => selection.actors.has(from) && selection.actors.has(to),
  ).length;
  const kinds = new Map<string, number>();
  for (const { kind } of actors) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const title = [
    actors.length > 0 && t('inspector.selection.actors', { count: actors.length }),
    cooperations.length > 0 && t('inspector.selection.cooperations', { count: cooperations.length }),
  ]
    .filter(Boolean)
    .join(', ');
  const [first, second] = actors;
  const ids = actors.map(({ id }) => id);
  const keptGroup = useView((view) => view.keptGroup);
  const isKept = keptGroup.length === ids.length && keptGroup.every((id) => selection.actors.has(id));
  return (
    <Panel kicker={t('inspector.selection.title')}>
      <h2 className={classes.name}>{title}</h2>
      {actors.length > 1 && (
        <Facts
          lines={[
            { label: t('inspector.selection.among'), value: formatNumber(among, language) },
            ...[...kinds].map(([kind, count]) => ({
              label: labelOf(vocabularies, 'kinds', kind, language),
              value: formatNumber(count, language),
            })),
          ]}
        />
      )}
      {actors.length > 1 && <ArrangeSelection state={state} ids={ids} />}
      <Stack gap={6} mt={14}>
        {actors.length === 2 && first && second && (
          <Button
            variant="default"
            leftSection={<IconLink size={16} />}
            onClick={() => startMaking({ what: 'cooperation', from: first.id, to: second.id })}
          >
            {t('inspector.selection.connect')}
          </Button>
        )}
        {actors.length === 2 && first && second && (
          <Button
            variant="default"
            leftSection={<IconRoute size={16} />}
            onClick={() => explore({ what: 'paths', from: first.id, to: second.id })}
          >
            {t('exploring.question.introduce')}
          </Button>
        )}
        {actors.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconVectorTriangle size={16} />}
            onClick={() => explore({ what: 'common', actors: ids })}
          >
            {t('exploring.question.common')}
          </Button>
        )}
        {actors.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconArrowsLeftRight size={16} />}
            onClick={() => {
              keepGroup(ids);
              explore({
                what: 'between',
                one: { what: 'actors', ids },
                other: { what: 'value', field: 'sector', value: '' },
              });
            }}
          >
            {t('exploring.question.betweenAnother')}
          </Button>
        )}
        {actors.length > 0 && keptGroup.length > 0 && !isKept && (
          <Button
            variant="default"
            leftSection={<IconArrowsLeftRight size={16} />}
            onClick={() =>
              explore({
                what: 'between',
                one: { what: 'actors', ids: keptGroup },
                other: { what: 'actors', ids },
              })
            }
          >
            {t('exploring.question.betweenKept', { count: keptGroup.length })}
          </Button>
        )}
        {actors.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconUsersGroup size={16} />}
            onClick={() => startMaking({ what: 'collective', members: actors.map(({ id }) => id) })}
          >
            {t('inspector.selection.makeCollective')}
          </Button>
        )}
        {actors.length > 1 && actors.length <= MOST_COMPARED && (
          <Button
            variant="default"
            leftSection={<IconArrowMerge size={16} />}
            onClick={() => ask({ what: 'merge-actors', actors: actors.map(({ id }) => id) })}
          >
            {t('duplicates.merge.title')}
          </Button>
        )}
        {actors.length > 0 && (
          <Button
            variant="default"
            c="var(--danger)"
            leftSection={<IconTrash size={16} />}
            onClick={() => askDeletion({ what: 'actors', ids: actors.map(({ id }) => id) })}
          >
            {t('inspector.selection.deleteActors', { count: actors.length })}
          </Button>
        )}
        {cooperations.length > 0 && (
          <Button
            variant="default"
            c="var(--danger)"
            leftSection={<IconTrash size={16} />}
            onClick={() => askDeletion({ what: 'cooperations', ids: cooperations.map(({ id }) => id) })}
          >
            {t('inspector.selection.deleteCooperations', { count: cooperations.length })}
          </Button>
        )}
        <Button variant="subtle" color="gray" c="var(--muted)" onClick={clearSelection}>
          {t('inspector.selection.clear')}
        </Button>
      </Stack>
      {actors.length > 0 && (
        <>
          <Heading>{t('inspector.selection.actors', { count: actors.length })}</Heading>
          <ul>
            {actors.slice(0, NAMED).map((actor) => (
              <li key={actor.id}>
                <Row
                  colour="var(--accent)"
                  label={actorName(state, actor.id)}
                  detail={labelOf(vocabularies, 'kinds', actor.kind, language)}
                  onClick={() => select({ actors: [actor.id] })}
                />
              </li>
            ))}
          </ul>
          <NotNamed count={actors.length - NAMED} />
        </>
      )}
      {cooperations.length > 0 && (
        <>
          <Heading>{t('inspector.selection.cooperations', { count: cooperations.length })}</Heading>
          <ul>
            {cooperations.slice(0, NAMED).map((cooperation) => (
              <li key={cooperation.id}>
                <Row
                  colour="var(--muted)"
                  label={cooperationName(state, cooperation, t)}
                  detail={labelOf(vocabularies, 'cooperationTypes', cooperation.type, language)}
                  onClick={() => select({ cooperations: [cooperation.id] })}
                />
              </li>
            ))}
          </ul>
          <NotNamed count={cooperations.length - NAMED} />
        </>
      )}
    </Panel>
  );
}

function NotNamed({ count }: { count: number }) {
  const t = useT();
  return count > 0 ? <p className={classes.quiet}>{t('inspector.selection.more', { count })}</p> : null;
}
