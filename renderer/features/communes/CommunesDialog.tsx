import { Button, Checkbox, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useCommunes } from '#renderer/kit/communes/use-communes.ts';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { perform, showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { updateRecords } from '#shared/changes/commands/bulk-update.ts';
import { type CommuneProposal, completedCommune, planCommunes } from '#shared/communes/complete.ts';
import { departmentName, type KnownCommune } from '#shared/communes/directory.ts';
import type { Commune } from '#shared/model/actor.ts';
import classes from './communes-dialog.module.css';

/** Longer lists are counted. */
const MOST_LINES = 200;

/** Gives actors their INSEE codes: what is sure in one go, what is not by choice; one change to undo. */
export function CommunesDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { phase, directory } = useCommunes(true);
  const actors = useMaillage(({ current }) => current?.actors);
  const plan = useMemo(
    () => (directory && actors ? planCommunes(directory, actors.values()) : null),
    [directory, actors],
  );
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const sure = plan?.proposals.filter(({ certain }) => certain) ?? [];
  const unsure = plan?.proposals.filter(({ certain }) => !certain) ?? [];
  const updates = [
    ...sure.filter(({ actor }) => !leftOut.has(actor.id)).map((proposal) => updateFor(proposal, undefined)),
    ...unsure.map((proposal) => updateFor(proposal, chosen[proposal.actor.id] ?? '')),
  ].filter((entry) => entry !== null);

  const apply = async () => {
    if (!(await perform(updateRecords('actors', updates)))) return;
    showNotice(t('communes.done', { count: updates.length }));
    onClose();
  };

  return (
    <Dialog onClose={onClose} title={t('communes.title')} size="min(720px, 92vw)">
      <Stack gap="sm">
        <Text size="sm">{t('communes.intro')}</Text>
        {phase === 'loading' && (
          <Group gap="xs" role="status">
            <Loader size={16} />
            <Text size="sm">{t('communes.loading')}</Text>
          </Group>
        )}
        {phase === 'failed' && <Text c="var(--danger)">{t('communes.failed')}</Text>}
        {plan && plan.proposals.length === 0 && <Text>{t('communes.nothing')}</Text>}
        {sure.length > 0 && (
          <section>
            <h3 className={classes.title}>{t('communes.sure', { count: sure.length })}</h3>
            <ul className={classes.list}>
              {sure.slice(0, MOST_LINES).map(({ actor, candidates }) => (
                <li key={actor.id} className={classes.line}>
                  <Checkbox
                    label={actor.name}
                    aria-label={t('communes.include', { name: actor.name })}
                    checked={!leftOut.has(actor.id)}
                    onChange={({ currentTarget }) =>
                      setLeftOut(toggled(leftOut, actor.id, !currentTarget.checked))
                    }
                  />
                  <span className={classes.match}>
                    {written(actor.commune)} → {candidates[0] && described(candidates[0])}
                  </span>
                </li>
              ))}
            </ul>
            {sure.length > MOST_LINES && (
              <Text size="sm" c="var(--muted)">
                {t('communes.more', { count: sure.length - MOST_LINES })}
              </Text>
            )}
          </section>
        )}
        {unsure.length > 0 && (
          <section>
            <h3 className={classes.title}>{t('communes.unsure', { count: unsure.length })}</h3>
            <ul className={classes.list}>
              {unsure.map(({ actor, candidates }) => (
                <li key={actor.id} className={classes.line}>
                  <span>
                    {actor.name} <span className={classes.quiet}>({written(actor.commune)})</span>
                  </span>
                  <NativeSelect
                    size="xs"
                    aria-label={t('communes.choose', { name: actor.name })}
                    value={chosen[actor.id] ?? ''}
                    onChange={({ currentTarget }) =>
                      setChosen({ ...chosen, [actor.id]: currentTarget.value })
                    }
                    data={[
                      { value: '', label: t('communes.leave') },
                      ...candidates.map((commune) => ({ value: commune.insee, label: described(commune) })),
                    ]}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        {plan && plan.unknown.length > 0 && (
          <section>
            <h3 className={classes.title}>{t('communes.unknown', { count: plan.unknown.length })}</h3>
            <Text size="sm" c="var(--muted)">
              {t('communes.unknownHint')}
            </Text>
            <Text size="sm">
              {plan.unknown.map((actor) => `${actor.name} (${written(actor.commune)})`).join(', ')}
            </Text>
          </section>
        )}
        {directory && (
          <Text size="xs" c="var(--muted)">
            {t('communes.credit', { year: directory.year })}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t(plan?.proposals.length === 0 ? 'shell.close' : 'shell.cancel')}
          </Button>
          {plan && plan.proposals.length > 0 && (
            <Button data-autofocus disabled={updates.length === 0} onClick={() => void apply()}>
              {t('communes.apply', { count: updates.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The change for one actor; `insee` undefined takes the only candidate, '' takes none. */
function updateFor({ actor, candidates }: CommuneProposal, insee: string | undefined) {
  const commune = insee === undefined ? candidates[0] : candidates.find((one) => one.insee === insee);
  return commune ? { id: actor.id, fields: { commune: completedCommune(commune, actor.commune) } } : null;
}

function written({ name, postcode }: Commune): string {
  return [postcode, name].filter(Boolean).join(' ');
}

function described(commune: KnownCommune): string {
  return [`${commune.name} ${commune.insee}`, commune.epci, departmentName(commune)]
    .filter(Boolean)
    .join(' · ');
}

function toggled(set: ReadonlySet<string>, id: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (inside) next.add(id);
  else next.delete(id);
  return next;
}
