export const duplicates = {
  title: 'Doublons',
};
