import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { select } from '#renderer/store/view-state.ts';
import { updateNetwork } from '#shared/changes/commands/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { TextField } from './fields/TextField.tsx';
import classes from './inspector.module.css';
import { Heading, Panel, Row } from './parts.tsx';
import { startMaking } from './state.ts';

/** With nothing picked: what to do next, and what the network says of itself. */
export function NetworkPanel({ state }: { state: NetworkState }) {
  const t = useT();
  const { network, collectives } = state;
  return (
    <Panel kicker={t('inspector.empty.network')} nothingPicked>
      <h2 className={classes.name}>{network.name}</h2>
      <p className={classes.quiet}>{t('inspector.empty.text')}</p>
      <Button
        variant="default"
        fullWidth
        mt={10}
        leftSection={<IconPlus size={16} />}
        onClick={() => startMaking({ what: 'actor' })}
      >
        {t('inspector.empty.addActor')}
      </Button>
      <div className={classes.form} style={{ marginTop: 18 }}>
        <TextField
          label={t('inspector.empty.territory')}
          value={network.territory}
          onCommit={(territory) => void perform(updateNetwork({ territory }))}
        />
        <TextField
          label={t('inspector.empty.description')}
          value={network.description}
          multiline
          onCommit={(description) => void perform(updateNetwork({ description }))}
        />
      </div>
      {collectives.size > 0 && (
        <>
          <Heading>{t('inspector.actor.collectives')}</Heading>
          <ul>
            {[...collectives.values()].map((collective) => (
              <li key={collective.id}>
                <Row
                  colour="var(--accent)"
                  label={collective.name}
                  detail={t('inspector.collective.members', { count: collective.members.length })}
                  onClick={() => select({ collective: collective.id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
