import { Autocomplete, Loader } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { useFollowing } from '#renderer/kit/use-following.ts';
import { useLatest } from '#renderer/kit/use-latest.ts';
import { sameValue } from '#shared/base/same-value.ts';
import { type CommuneDirectory, foldCommune } from '#shared/communes/directory.ts';
import { postcodeFor, searchCommunes } from '#shared/communes/search.ts';
import type { Commune } from '#shared/model/actor.ts';
import { CommuneOption } from './CommuneOption.tsx';
import { useCommunes } from './use-communes.ts';

interface Props {
  label: string;
  value: Commune;
  onCommit: (commune: Commune) => void;
}

/**
 * A commune, found by its name or its postcode in the list that the app carries. What is typed and chosen
 * from no list is kept as it is: a foreign place, an old name.
 */
export function CommuneField({ label, value, onCommit }: Props) {
  const t = useT();
  const [typed, setTyped] = useFollowing(value, value.name);
  const [wanted, setWanted] = useState(false);
  const { phase, directory } = useCommunes(wanted);
  const asked = useDeferredValue(typed);
  const found = useMemo(() => {
    const open = wanted && (asked !== value.name || value.insee === '');
    return directory && open ? searchCommunes(directory, asked) : [];
  }, [directory, wanted, asked, value]);
  // What was chosen and is being stored: a blur meanwhile must not hand over its name alone.
  const [storing, setStoring] = useFollowing<string | null>(value, null);
  const latest = useLatest({ typed, value, storing, directory, onCommit });

  // As with every field of a form: leaving the screen without a blur must lose nothing.
  useEffect(() => () => handOver(latest.current), [latest]);

  const choose = (insee: string) => {
    const commune = directory?.byInsee(insee);
    if (!commune) return;
    const postcode = postcodeFor(commune, typed.match(/\d{5}/)?.[0] ?? '', value.postcode);
    const chosen = { name: commune.name, insee, postcode };
    setTyped(commune.name);
    if (sameValue(chosen, value)) return;
    setStoring(commune.name);
    onCommit(chosen);
  };

  return (
    <Autocomplete
      label={label}
      placeholder={t('communes.placeholder')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={wanted && directory ? t('communes.credit', { year: directory.year }) : undefined}
      error={phase === 'failed' ? t('communes.failed') : undefined}
      value={typed}
      onChange={setTyped}
      onFocus={() => setWanted(true)}
      onBlur={() => handOver(latest.current)}
      onOptionSubmit={choose}
      onKeyDown={(event) => {
        const marked = event.currentTarget.getAttribute('aria-activedescendant');
        if (event.key === 'Enter' && !marked) handOver(latest.current);
        if (event.key === 'Escape' && typed !== value.name) {
          event.stopPropagation();
          setTyped(value.name);
        }
      }}
      data={found.map(({ insee, name }) => ({ value: insee, label: name }))}
      filter={({ options }) => options}
      renderOption={({ option }) => <CommuneOption commune={directory?.byInsee(option.value)} />}
      rightSection={phase === 'loading' ? <Loader size={14} /> : null}
      maxDropdownHeight={320}
    />
  );
}

/** Hands over what is typed when it is not what is stored. */
function handOver(field: {
  typed: string;
  value: Commune;
  storing: string | null;
  directory: CommuneDirectory | null;
  onCommit: (commune: Commune) => void;
}): void {
  const { typed, value, storing, directory, onCommit } = field;
  const name = typed.trim();
  if (name === value.name || name === storing) return;
  // The codes of the commune that was here before do not belong to another name.
  const former = directory?.byInsee(value.insee);
  const stale = former !== undefined && foldCommune(name) !== former.folded && former.name === value.name;
  onCommit(stale ? { name, insee: '', postcode: '' } : { ...value, name });
}
