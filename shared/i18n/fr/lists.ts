export const lists = {
  title: 'Listes de choix',
};
