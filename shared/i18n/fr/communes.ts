export const communes = {
  title: 'Commune',
};
