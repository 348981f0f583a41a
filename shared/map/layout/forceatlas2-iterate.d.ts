declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One iteration of ForceAtlas2 on flat matrices: ten numbers a node, three an edge. Works in place. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
