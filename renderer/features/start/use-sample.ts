import { useEffect, useState } from 'react';
import type { Language } from '#shared/bridge.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { toState } from '#shared/model/network-state.ts';
import { freshSample } from './open-sample.ts';

/** The example, once it is loaded; the screen is there before it. */
export function useSample(language: Language): NetworkState | null {
  const [sample, setSample] = useState<NetworkState | null>(null);
  useEffect(() => {
    let wanted = true;
    void freshSample(language).then((data) => wanted && setSample(toState(data)));
    return () => {
      wanted = false;
    };
  }, [language]);
  return sample;
}
