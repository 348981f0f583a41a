import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { actorName, periodText } from '#renderer/kit/describe.ts';
import { formatEuros } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { select } from '#renderer/store/view-state.ts';
import { customFacts } from '#shared/i18n/custom-facts.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { Collective } from '#shared/model/collective.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { CollectiveForm } from './CollectiveForm.tsx';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';
import { memberKeys } from './member-keys.ts';
import { Facts, Heading, Panel, PanelAction, Row } from './parts.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { askDeletion, toggleEditing, useInspector } from './state.ts';

interface Props {
  collective: Collective;
  state: NetworkState;
}

export function CollectivePanel({ collective, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = useFieldLabel();
  const editing = useInspector((inspector) => inspector.editing);
  const { vocabularies } = state.network;
  const keys = memberKeys(collective.members);
  return (
    <Panel
      kicker={`${t('inspector.collective.kicker')} · ${t(`model.collectiveKind.${collective.kind}`)}`}
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
          <div className={classes.chips}>
            <span className={classes.chip}>{t(`model.status.${collective.status}`)}</span>
            {collective.sectors.map((id) => (
              <span key={id} className={classes.chip}>
                {labelOf(vocabularies, 'sectors', id, language)}
              </span>
            ))}
          </div>
          <Facts
            lines={[
              {
                label: t('inspector.cooperation.period'),
                value: periodText(collective.startedOn, collective.endedOn, t, language),
              },
              {
                label: label('budget'),
                value: collective.budget === null ? '' : formatEuros(collective.budget, language),
              },
              ...customFacts(state.network, 'collective', collective.custom, t, language),
            ]}
          />
          {collective.description && <p className={classes.description}>{collective.description}</p>}
          <Heading>{t('inspector.collective.members', { count: collective.members.length })}</Heading>
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
                    periodText(member.from, member.until, t, language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  onClick={() => select({ actors: [member.actorId] })}
                />
              </li>
            ))}
          </ul>
          <RecordHistory table="collectives" id={collective.id} name={collective.name} state={state} />
        </>
      )}
    </Panel>
  );
}
