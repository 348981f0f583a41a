import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName, cooperationName, cooperationSummary } from '#renderer/kit/record-words.ts';
import { select } from '#renderer/store/view-state.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { checkCooperation } from '#shared/model/checks.ts';
import { isInEffect } from '#shared/model/common.ts';
import { type Cooperation, isDirected } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { isUnvouched } from '#shared/model/reliability.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { CooperationForm } from './CooperationForm.tsx';
import classes from './inspector.module.css';
import { Heading, Panel, PanelAction, Row } from './parts.tsx';
import { Chips, FactList, useFacts } from './RecordFacts.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { askDeletion, toggleEditing, useInspector } from './state.ts';

interface Props {
  cooperation: Cooperation;
  state: NetworkState;
}

export function CooperationPanel({ cooperation, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const editing = useInspector((inspector) => inspector.editing);
  const types = state.network.vocabularies.cooperationTypes;
  const type = labelOf(state.network.vocabularies, 'cooperationTypes', cooperation.type, language);
  const colour = findTerm(types, cooperation.type)?.colour ?? 'var(--muted)';
  const known = useFacts('cooperations', cooperation, state);
  const others = [...state.cooperations.values()].filter(
    (other) => other.id !== cooperation.id && samePair(other, cooperation),
  );
  return (
    <Panel
      kicker={[t('inspector.cooperation.kicker'), ...known.kicker].join(' · ')}
      actions={
        <>
          <PanelAction
            label={t(editing ? 'inspector.done' : 'inspector.edit')}
            edits
            icon={editing ? <IconCheck size={17} /> : <IconPencil size={17} />}
            pressed={editing}
            onClick={toggleEditing}
          />
          <PanelAction
            label={t('inspector.deleteNamed', { name: cooperationName(state, cooperation, t) })}
            edits
            icon={<IconTrash size={17} />}
            onClick={() => askDeletion({ what: 'cooperations', ids: [cooperation.id] })}
          />
        </>
      }
    >
      <Ends cooperation={cooperation} state={state} />
      {editing ? (
        <CooperationForm cooperation={cooperation} state={state} />
      ) : (
        <>
          <Chips chips={[{ label: type, colour, usual: false }, ...known.chips]} />
          <FactList
            known={known}
            checks={checkCooperation(cooperation)}
            unvouched={isUnvouched(cooperation)}
          />
        </>
      )}
      {others.length > 0 && !editing && (
        <section>
          <Heading>{t('inspector.cooperation.others')}</Heading>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Row
                  colour={findTerm(types, other.type)?.colour ?? 'var(--muted)'}
                  pending={!isInEffect(other.status)}
                  label={labelOf(state.network.vocabularies, 'cooperationTypes', other.type, language)}
                  detail={cooperationSummary(state, other, t, language).split(' · ').slice(1).join(' · ')}
                  onClick={() => select({ cooperations: [other.id] })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!editing && (
        <RecordHistory
          table="cooperations"
          id={cooperation.id}
          name={cooperationName(state, cooperation, t)}
          state={state}
        />
      )}
    </Panel>
  );
}

/** The two actors, one above the other; each leads to its own record. */
function Ends({ cooperation, state }: Props) {
  const t = useT();
  const directed = isDirected(cooperation, state.network.vocabularies.cooperationTypes);
  const name = cooperationName(state, cooperation, t);
  return (
    <div className={classes.ends}>
      <h2 className={classes.hiddenName}>{name}</h2>
      {[cooperation.from, cooperation.to].map((id, index) => (
        <div key={index === 0 ? 'from' : 'to'}>
          {index === 1 && (
            <div className={classes.arrow} aria-hidden>
              {directed ? '↓' : '↕'}
            </div>
          )}
          <button
            type="button"
            className={classes.end}
            aria-label={t('inspector.open', { name: actorName(state, id) })}
            onClick={() => select({ actors: [id] })}
          >
            {actorName(state, id)}
          </button>
        </div>
      ))}
    </div>
  );
}

function samePair(one: Cooperation, other: Cooperation): boolean {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}
