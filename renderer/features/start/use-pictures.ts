import { useEffect, useMemo, useState } from 'react';
import {
  forgetOtherPictures,
  keepPicture,
  keptPicture,
  type NetworkPicture,
  readStored,
} from '#renderer/store/actions.ts';
import type { ThemeName } from '#renderer/store/kept-preferences.ts';
import { preference, usePreferences } from '#renderer/store/preferences.ts';
import type { NetworkSummary } from '#renderer/store/store.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { thumbnailSvg } from '#shared/map/drawing/thumbnail.ts';
import { type NetworkState, toData } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';

type Pictures = ReadonlyMap<string, NetworkPicture>;

/**
 * The pictures of networks by their ids: those that were kept, and then, one after the other, those that have to be
 * drawn because their network is new or has changed.
 */
export function usePictures(networks: readonly NetworkSummary[]): Pictures {
  const theme = usePreferences((preferences) => preferences.theme);
  const [pictures, setPictures] = useState<Pictures>(new Map());
  const wanted = useMemo(
    () => networks.map(({ id, updatedAt, damaged }) => ({ id, at: updatedAt, damaged })),
    [networks],
  );
  useEffect(() => {
    let shown = true;
    const show = (picture: NetworkPicture) =>
      setPictures((before) => new Map(before).set(picture.networkId, picture));
    const run = async () => {
      for (const { id, at, damaged } of wanted) {
        if (!shown || damaged) continue;
        const picture = (await keptPicture(id, theme, at)) ?? (await drawn(id, theme, at));
        if (shown && picture) show(picture);
      }
      if (shown) await forgetOtherPictures(wanted.map(({ id }) => id));
    };
    void run();
    return () => {
      shown = false;
    };
  }, [wanted, theme]);
  return pictures;
}

/** Draws a stored network and keeps the picture; undefined where it cannot be read. */
async function drawn(id: string, theme: ThemeName, at: string): Promise<NetworkPicture | undefined> {
  const read = await readStored(id);
  if (!read.ok || !read.value) return undefined;
  try {
    const state = read.value;
    const bytes = new TextEncoder().encode(JSON.stringify(toData(state))).length;
    const picture = { networkId: id, theme, at, svg: pictureOf(state, theme), bytes };
    await keepPicture(picture);
    return picture;
  } catch {
    // Rows are drawn here as they are stored, before anything was looked over: a damaged one costs its picture.
    return undefined;
  }
}

function pictureOf(state: NetworkState, theme: ThemeName): string {
  if (state.positions.size === 0) return '';
  const settings = defaultViewSettings();
  const scene = buildScene(state, settings, visible(state, settings), theme, preference('language'));
  return scene.nodes.length === 0 ? '' : thumbnailSvg(scene, null);
}
