/** The actors and cooperations that a figure was counted from, by id: what a click on it shows on the graph. */
export interface Evidence {
  actors: readonly string[];
  cooperations: readonly string[];
}
