import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName, periodText } from '#renderer/kit/record-words.ts';
import { select } from '#renderer/store/view-state.ts';
import { votesText } from '#shared/i18n/votes-text.ts';
import type { Collective } from '#shared/model/collective.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { CollectiveForm } from './CollectiveForm.tsx';
import { Colleges } from './Colleges.tsx';
import { CommitteeExport } from './CommitteeExport.tsx';
import classes from './inspector.module.css';
import { memberKeys } from './member-keys.ts';
import { Heading, Panel, PanelAction, Row } from './parts.tsx';
import { Chips, FactList, useFacts } from './RecordFacts.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { askDeletion, toggleEditing, useInspector } from './state.ts';

interface Props {
  collective: Collective;
  state: NetworkState;
}

export function CollectivePanel({ collective, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const known = useFacts('collectives', collective, state);
  const editing = useInspector((inspector) => inspector.editing);
  const keys = memberKeys(collective.members);
  return (
    <Panel
      kicker={[t('inspector.collective.kicker'), ...known.kicker].join(' · ')}
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
            label={t('inspector.deleteNamed', { name: collective.name })}
            edits
            icon={<IconTrash size={17} />}
            onClick={() => askDeletion({ what: 'collectives', ids: [collective.id] })}
          />
        </>
      }
    >
      <h2 className={classes.name}>{collective.name}</h2>
      {editing ? (
        <CollectiveForm collective={collective} state={state} />
      ) : (
        <>
          <Chips chips={known.chips} />
          <FactList known={known} />
          <Heading
            action={
              collective.members.length > 0 && <CommitteeExport collective={collective} state={state} />
            }
          >
            {t('inspector.collective.members', { count: collective.members.length })}
          </Heading>
          {collective.members.length === 0 && (
            <p className={classes.quiet}>{t('inspector.collective.noMember')}</p>
          )}
          <ul>
            {collective.members.map((member, index) => (
              <li key={keys[index]}>
                <Row
                  colour="var(--accent)"
                  label={actorName(state, member.actorId)}
                  detail={[
                    member.role,
                    member.seat && t('inspector.collective.seat', { seat: member.seat }),
                    votesText(member.votes, language),
                    periodText(member.from, member.until, t, language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  onClick={() => select({ actors: [member.actorId] })}
                />
              </li>
            ))}
          </ul>
          <Colleges members={collective.members} />
          <RecordHistory table="collectives" id={collective.id} name={collective.name} state={state} />
        </>
      )}
    </Panel>
  );
}
