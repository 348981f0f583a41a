import { type ComponentType, Suspense } from 'react';
import type { Slots } from '#renderer/kit/feature.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { FEATURES } from './features.ts';

type PlainSlot = { [Name in keyof Slots]: Slots[Name] extends ComponentType ? Name : never }[keyof Slots];

/** What the features have for a place of the window. */
export function Slot({ name }: { name: PlainSlot }) {
  return (
    <Suspense fallback={null}>
      {FEATURES.map(({ slots }, index) => {
        const Part = slots?.[name];
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of features never changes
        return Part && <Part key={index} />;
      })}
    </Suspense>
  );
}

/** What the features have for a place of the window around an open network. */
export function NetworkSlot({ name, state }: { name: Exclude<keyof Slots, PlainSlot>; state: NetworkState }) {
  return (
    <Suspense fallback={null}>
      {FEATURES.map(({ slots }, index) => {
        const Part = slots?.[name];
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of features never changes
        return Part && <Part key={index} state={state} />;
      })}
    </Suspense>
  );
}
