import { Button } from '@mantine/core';
import {
  IconCheck,
  IconFocusCentered,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName, cooperationSummary, cooperationsOf } from '#renderer/kit/record-words.ts';
import { changeView, select, useView } from '#renderer/store/view-state.ts';
import type { Actor } from '#shared/model/actor.ts';
import { isInEffect } from '#shared/model/common.ts';
import { otherEnd } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { ActorContacts } from './ActorContacts.tsx';
import { ActorFacts } from './ActorFacts.tsx';
import { ActorForm } from './ActorForm.tsx';
import { ActorLevers } from './ActorLevers.tsx';
import { StoredDuplicates } from './DuplicateNotice.tsx';
import { Insight } from './Insight.tsx';
import classes from './inspector.module.css';
import { LogoField, LogoPicture } from './logo/LogoField.tsx';
import { Heading, Panel, PanelAction, Row } from './parts.tsx';
import { Chips, useFacts } from './RecordFacts.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { askDeletion, startMaking, toggleEditing, useInspector } from './state.ts';

/** Longer lists begin folded: an inspector is read at a glance. */
const FIRST_COOPERATIONS = 8;

export function ActorPanel({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const editing = useInspector((inspector) => inspector.editing);
  const focused = useView(({ settings }) => settings.focus?.actorId === actor.id);
  const logo = state.logos.get(actor.id);
  const known = useFacts('actors', actor, state);
  return (
    <Panel
      kicker={[...new Set([t('inspector.actor.kicker'), ...known.kicker])].join(' · ')}
      actions={
        <>
          <PanelAction
            label={t(focused ? 'inspector.actor.leaveFocus' : 'inspector.actor.focus')}
            icon={<IconFocusCentered size={17} />}
            pressed={focused}
            onClick={() => changeView({ focus: focused ? null : { actorId: actor.id, steps: 1 } })}
          />
          <PanelAction
            label={t(editing ? 'inspector.done' : 'inspector.edit')}
            edits
            icon={editing ? <IconCheck size={17} /> : <IconPencil size={17} />}
            pressed={editing}
            onClick={toggleEditing}
          />
          <PanelAction
            label={t('inspector.deleteNamed', { name: actor.name })}
            edits
            icon={<IconTrash size={17} />}
            onClick={() => askDeletion({ what: 'actors', ids: [actor.id] })}
          />
        </>
      }
    >
      <div className={classes.named}>
        {logo && !editing && <LogoPicture logo={logo} name={actor.name} />}
        <h2 className={classes.name}>
          {actor.name}
          {actor.acronym && actor.acronym !== actor.name && (
            <span style={{ fontWeight: 500, color: 'var(--muted)' }}> ({actor.acronym})</span>
          )}
        </h2>
      </div>
      {editing ? (
        <>
          <LogoField key={actor.id} actor={actor} logo={logo} />
          <StoredDuplicates actor={actor} state={state} />
          <ActorForm actor={actor} state={state} />
        </>
      ) : (
        <>
          <Chips chips={known.chips} />
          <ActorFacts actor={actor} known={known} state={state} />
          <Cooperations actor={actor} state={state} />
          <Insight actor={actor} state={state} />
          <ActorLevers actor={actor} state={state} />
          <Collectives actor={actor} state={state} />
          <ActorContacts actor={actor} state={state} />
          <RecordHistory table="actors" id={actor.id} name={actor.name} state={state} />
        </>
      )}
    </Panel>
  );
}

function Cooperations({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const cooperations = useMemo(() => cooperationsOf(state, actor.id), [state, actor.id]);
  const shown = all ? cooperations : cooperations.slice(0, FIRST_COOPERATIONS);
  const types = state.network.vocabularies.cooperationTypes;
  return (
    <section>
      <Heading
        action={
          <Button
            data-edits
            size="compact-xs"
            variant="subtle"
            c="var(--accent-text)"
            leftSection={<IconPlus size={13} />}
            aria-label={t('inspector.actor.addCooperation')}
            onClick={() => startMaking({ what: 'cooperation', from: actor.id })}
          >
            {t('inspector.add')}
          </Button>
        }
      >
        {t('inspector.actor.cooperations', { count: cooperations.length })}
      </Heading>
      {cooperations.length === 0 && <p className={classes.quiet}>{t('inspector.actor.noCooperation')}</p>}
      <ul>
        {shown.map((cooperation) => (
          <li key={cooperation.id}>
            <Row
              colour={findTerm(types, cooperation.type)?.colour ?? 'var(--muted)'}
              pending={!isInEffect(cooperation.status)}
              label={actorName(state, otherEnd(cooperation, actor.id))}
              detail={cooperationSummary(state, cooperation, t, language)}
              onClick={() => select({ cooperations: [cooperation.id] })}
            />
          </li>
        ))}
      </ul>
      {shown.length < cooperations.length && (
        <Button size="compact-xs" variant="subtle" c="var(--accent-text)" mt={6} onClick={() => setAll(true)}>
          {t('inspector.actor.showAll', { count: cooperations.length })}
        </Button>
      )}
    </section>
  );
}

function Collectives({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const own = [...state.collectives.values()].filter(({ members }) =>
    members.some((member) => member.actorId === actor.id),
  );
  return (
    <section>
      <Heading
        action={
          <Button
            data-edits
            size="compact-xs"
            variant="subtle"
            c="var(--accent-text)"
            leftSection={<IconUsersGroup size={13} />}
            onClick={() => startMaking({ what: 'collective', members: [actor.id] })}
          >
            {t('inspector.actor.newCollective')}
          </Button>
        }
      >
        {t('inspector.actor.collectives')}
      </Heading>
      {own.length === 0 && <p className={classes.quiet}>{t('inspector.actor.noCollective')}</p>}
      <ul>
        {own.map((collective) => {
          const seat = collective.members.find((member) => member.actorId === actor.id);
          return (
            <li key={collective.id}>
              <Row
                colour="var(--accent)"
                label={collective.name}
                detail={seat?.role || seat?.seat || t(`model.collectiveKind.${collective.kind}`)}
                onClick={() => select({ collective: collective.id })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
