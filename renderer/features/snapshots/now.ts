/** Stands for the network as it is, in place of the id of a snapshot. */
export const NOW = 'now';
