export const tables = {
  title: 'Tableaux',
};
