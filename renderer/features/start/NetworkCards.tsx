import { UnstyledButton } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { NameNetwork, type Naming, NetworkActions } from '#renderer/kit/NetworkActions.tsx';
import { openDialog } from '#renderer/kit/navigation.ts';
import { open } from '#renderer/kit/network-actions.ts';
import { sizeWords } from '#renderer/kit/size-words.ts';
import type { NetworkPicture } from '#renderer/store/actions.ts';
import { type NetworkSummary, useMaillage } from '#renderer/store/store.ts';
import classes from './networks.module.css';
import { usePictures } from './use-pictures.ts';

/** The networks of this computer, each as a card with its picture. */
export function NetworkCards({ onOpen }: { onOpen: (networkId: string) => void }) {
  const t = useT();
  const all = useMaillage((state) => state.networks);
  const networks = useMemo(() => all.filter(({ deletedAt }) => deletedAt === null), [all]);
  const pictures = usePictures(networks);
  const [naming, setNaming] = useState<Naming | null>(null);
  if (networks.length === 0) return null;
  const exportOf = async (id: string) => {
    if (await open(id)) openDialog('export');
  };
  return (
    <section className={classes.networks} aria-label={t('shell.start.networks')}>
      <h2 className={classes.heading}>{t('shell.start.networks')}</h2>
      <ul className={classes.cards}>
        {networks.map((network) => (
          <li key={network.id} className={classes.card}>
            <UnstyledButton className={classes.open} onClick={() => onOpen(network.id)}>
              <Card network={network} picture={pictures.get(network.id)} />
            </UnstyledButton>
            <div className={classes.menu}>
              <NetworkActions
                network={{ id: network.id, name: network.name }}
                onNaming={setNaming}
                onExport={() => void exportOf(network.id)}
              />
            </div>
          </li>
        ))}
      </ul>
      {naming && <NameNetwork naming={naming} onClose={() => setNaming(null)} />}
    </section>
  );
}

function Card({ network, picture }: { network: NetworkSummary; picture: NetworkPicture | undefined }) {
  const t = useT();
  const language = useLanguage();
  const { name, actorCount, cooperationCount, updatedAt, damaged } = network;
  return (
    <>
      {picture?.svg ? (
        // A picture cannot run scripts or load anything, whatever an imported file holds.
        <img
          className={classes.picture}
          alt=""
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
        />
      ) : (
        <span className={classes.picture}>
          <IconTopologyStar3 size={30} stroke={1.3} aria-hidden />
        </span>
      )}
      <span className={classes.name}>{name}</span>
      <span className={classes.facts}>
        {t('shell.actorCount', { count: actorCount })} ·{' '}
        {t('shell.cooperationCount', { count: cooperationCount })}
      </span>
      <span className={classes.facts}>
        {damaged
          ? t('recovery.damagedRow')
          : t('networks.changedAt', { date: formatDay(updatedAt, language) })}
        {picture && ` · ${sizeWords(picture.bytes, t, language)}`}
      </span>
    </>
  );
}
