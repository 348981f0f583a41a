import { Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { sameValue } from '#shared/base/same-value.ts';
import { foldCommune } from '#shared/communes/directory.ts';
import { postcodeFor, searchCommunes } from '#shared/communes/search.ts';
import type { Commune } from '#shared/model/actor.ts';
import { ChoiceInput } from '../choice/ChoiceInput.tsx';
import { CommuneOption } from './CommuneOption.tsx';
import { useCommunes } from './use-communes.ts';

interface Props {
  label: string;
  value: Commune;
  onCommit: (commune: Commune) => void;
  size?: 'xs' | 'sm';
}

/**
 * A commune, found by its name or its postcode in the list that the app carries. What is typed and chosen
 * from no list is kept as it is: a foreign place, an old name.
 */
export function CommuneField({ label, value, onCommit, size }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const [wanted, setWanted] = useState(false);
  const { phase, directory } = useCommunes(wanted);
  // A name without codes may be one of those that have some.
  const asked = typed ?? (value.insee === '' ? value.name : '');
  const found = useMemo(
    () =>
      directory && wanted
        ? searchCommunes(directory, asked).map(({ insee, name }) => ({
            value: insee,
            label: name,
            group: '',
          }))
        : [],
    [directory, wanted, asked],
  );

  const choose = (insee: string) => {
    const commune = directory?.byInsee(insee);
    if (!commune) return;
    const postcode = postcodeFor(commune, typed?.match(/\d{5}/)?.[0] ?? '', value.postcode);
    const chosen = { name: commune.name, insee, postcode };
    if (!sameValue(chosen, value)) onCommit(chosen);
  };

  const keep = (name: string) => {
    if (name === value.name) return;
    // The codes of the commune that was here before do not belong to another name.
    const former = directory?.byInsee(value.insee);
    const stale = former !== undefined && foldCommune(name) !== former.folded && former.name === value.name;
    onCommit(stale ? { name, insee: '', postcode: '' } : { ...value, name });
  };

  return (
    <ChoiceInput
      {...(size && { size })}
      label={label}
      placeholder={t('communes.placeholder')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={wanted && directory ? t('communes.credit', { year: directory.year }) : undefined}
      error={phase === 'failed' ? t('communes.failed') : undefined}
      shown={value.name}
      current={value.insee}
      offer={() => found}
      onType={setTyped}
      onOpen={() => setWanted(true)}
      onTake={choose}
      onWords={keep}
      onClear={() => keep('')}
      mayBeEmpty
      renderOption={({ value }) => <CommuneOption commune={directory?.byInsee(value)} />}
      rightSection={phase === 'loading' ? <Loader size={14} /> : <span />}
    />
  );
}
