import { useCallback, useMemo } from 'react';
import { isLarge } from '#renderer/kit/use-later.ts';
import { useSteps } from '#renderer/kit/use-steps.ts';
import { PALETTES } from '#shared/map/drawing/palette.ts';
import { type Scene, type SceneInput, sceneSteps } from '#shared/map/drawing/scene.ts';
import { hullRule } from '#shared/map/drawing/scene-hulls.ts';
import type { DrawnPlaces } from './use-fit-after-rearranging.ts';

export interface DrawnScene {
  scene: Scene;
  /** Where its actors are; null before there is a scene. */
  places: DrawnPlaces | null;
  /** Whether it is of what was given, not of a moment ago. */
  settled: boolean;
}

/** The scene of a map: at once of a small one, of a large one in slices, so that the window stays responsive. */
export function useScene(...input: Required<SceneInput>): DrawnScene {
  const [{ network }, , , palette] = input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are what the array is made of
  const given = useMemo(() => input, input);
  const steps = useCallback(
    function* () {
      return { scene: yield* sceneSteps(...given), of: given };
    },
    [given],
  );
  const { outcome, settled } = useSteps(steps, !isLarge(given[0]) && !outlinesTakeLong(given));
  const nothing = useMemo(() => emptyScene(palette), [palette]);
  if (outcome?.of[0].network.id !== network.id) return { scene: nothing, places: null, settled: false };
  const [{ positions }, , , , , arranged] = outcome.of;
  return { scene: outcome.scene, places: arranged?.places ?? positions, settled };
}

/** Ways around others are looked for among all actors: with so many of them that takes longer than a frame. */
const OUTLINED_AT_ONCE = 120;

function outlinesTakeLong([{ actors }, settings]: SceneInput): boolean {
  return actors.size > OUTLINED_AT_ONCE && hullRule(settings) !== 'none';
}

function emptyScene(palette: SceneInput[3]): Scene {
  return {
    nodes: [],
    edges: [],
    hulls: [],
    areas: [],
    captions: [],
    legend: { sections: [], notes: [] },
    palette: PALETTES[palette],
    showLabels: false,
  };
}
