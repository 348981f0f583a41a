import type { NodeIcon } from './node-icon.ts';
import type { SceneShape } from './shapes.ts';

/** An actor or a collective as it is drawn. */
export interface SceneNode {
  id: string;
  what: 'actor' | 'collective';
  x: number;
  y: number;
  /** Diameter, in the map's units. */
  size: number;
  shape: SceneShape;
  fill: string;
  /** Around it; null for the plain one of the palette. */
  border: { colour: string; width: number; dashed: boolean } | null;
  /** What stands in it, if it is large enough. */
  icon: NodeIcon | null;
  /** A picture of its own in place of the icon: a PNG in base64. */
  logo: string | null;
  label: string;
  /** The label as it is written. */
  lines: readonly string[];
  /** How large its letters are, beside the usual size: they grow with importance. */
  letters: number;
  /** Labels of larger priority are placed first. */
  priority: number;
  /** A ghost: left out by the filters but still drawn faintly. */
  faded: boolean;
}
