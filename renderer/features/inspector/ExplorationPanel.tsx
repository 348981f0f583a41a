import { Button } from '@mantine/core';
import { IconFilterOff, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { actorName, cooperationName, cooperationSummary } from '#renderer/kit/record-words.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { changeView, chooseFinding, explore, select, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { activeFilters, withoutFilters } from '#shared/network/filters/active-filters.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { type Exploration, type Finding, findings } from '#shared/network/graph/exploring.ts';
import { GroupSelect } from './GroupSelect.tsx';
import classes from './inspector.module.css';
import { Heading, Panel, PanelAction } from './parts.tsx';

interface Props {
  state: NetworkState;
  exploration: Exploration;
}

/** A question about the ways between actors, and its answers: each can be brought out on the map. */
export function ExplorationPanel({ state, exploration }: Props) {
  const t = useT();
  const settings = useView((view) => view.settings);
  const chosen = useView((view) => view.finding);
  const shown = useMemo(() => visible(state, settings), [state, settings]);
  const found = useMemo(() => findings(state, shown, exploration), [state, shown, exploration]);
  const open = found[chosen ?? -1];

  function choose(place: number): void {
    const again = place === chosen;
    chooseFinding(again ? null : place);
    if (again) return;
    const finding = found[place];
    const asked = exploration.what === 'common' ? exploration.actors : [];
    if (finding) void ask({ what: 'reveal', actors: [...finding.actors, ...asked] });
  }

  return (
    <Panel
      kicker={t('exploring.question.kicker')}
      actions={
        <PanelAction
          label={t('exploring.question.leave')}
          icon={<IconX size={16} />}
          onClick={() => explore(null)}
        />
      }
    >
      <h2 className={classes.name}>{t(`exploring.question.${exploration.what}`)}</h2>
      <Asked state={state} exploration={exploration} />
      <Heading>{t(`exploring.found.${exploration.what}`, { count: found.length })}</Heading>
      {found.length === 0 && (
        <p className={classes.quiet}>
          {t(isComplete(exploration) ? `exploring.none.${exploration.what}` : 'exploring.question.choose')}
        </p>
      )}
      {activeFilters(settings).length > 0 && (
        <>
          <p className={classes.quiet}>{t('exploring.question.onlyShown')}</p>
          <Button
            mt={6}
            size="compact-sm"
            variant="default"
            leftSection={<IconFilterOff size={14} />}
            onClick={() => changeView(withoutFilters(settings))}
          >
            {t('exploring.question.all')}
          </Button>
        </>
      )}
      <ul>
        {found.map((finding, place) => (
          <li key={[...finding.actors, ...finding.cooperations].join(' ')}>
            <button
              type="button"
              className={classes.finding}
              aria-pressed={place === chosen}
              onClick={() => choose(place)}
            >
              <FindingDetails state={state} exploration={exploration} finding={finding} />
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <Button
          mt={10}
          size="compact-sm"
          variant="default"
          onClick={() =>
            exploration.what === 'between'
              ? select({ cooperations: open.cooperations })
              : select({ actors: open.actors })
          }
        >
          {t(exploration.what === 'paths' ? 'exploring.question.select' : 'exploring.question.open')}
        </Button>
      )}
    </Panel>
  );
}

function isComplete(exploration: Exploration): boolean {
  return exploration.what !== 'paths' || (exploration.from !== '' && exploration.to !== '');
}

/** Who is asked about; both sides of a pair can be changed. */
function Asked({ state, exploration }: Props) {
  const t = useT();
  const actors = useMemo(() => actorOptions(state), [state]);
  if (exploration.what === 'common') {
    return <p className={classes.quiet}>{exploration.actors.map((id) => actorName(state, id)).join(', ')}</p>;
  }
  if (exploration.what === 'between') {
    return (
      <div className={classes.form}>
        <GroupSelect
          label={t('exploring.question.one')}
          state={state}
          group={exploration.one}
          onChange={(one) => explore({ ...exploration, one })}
        />
        <GroupSelect
          label={t('exploring.question.other')}
          state={state}
          group={exploration.other}
          onChange={(other) => explore({ ...exploration, other })}
        />
      </div>
    );
  }
  const end = (side: 'from' | 'to') => (
    <Choice
      label={t(`exploring.question.${side}`)}
      options={actors}
      value={exploration[side] || null}
      onChange={(id) => id && explore({ ...exploration, [side]: id })}
    />
  );
  return (
    <div className={classes.form}>
      {end('from')}
      {end('to')}
      <p className={classes.quiet}>{t('exploring.question.pathsHint')}</p>
    </div>
  );
}

function FindingDetails({ state, exploration, finding }: Props & { finding: Finding }) {
  const t = useT();
  const language = useLanguage();
  if (exploration.what === 'between') {
    const cooperation = state.cooperations.get(finding.cooperations[0] ?? '');
    return (
      cooperation && (
        <>
          <span>{cooperationName(state, cooperation, t)}</span>
          <em>{cooperationSummary(state, cooperation, t, language)}</em>
        </>
      )
    );
  }
  if (exploration.what === 'common') return <span>{actorName(state, finding.actors[0] ?? '')}</span>;
  const between = finding.actors.slice(1, -1);
  return (
    <>
      <span>{finding.actors.map((id) => actorName(state, id)).join(' › ')}</span>
      <em>
        {between.length === 0
          ? t('exploring.question.direct')
          : t('exploring.question.through', { count: between.length })}
      </em>
    </>
  );
}
