/** A key for each member: its actor, numbered from the second seat of one actor on. */
export function memberKeys(members: readonly { actorId: string }[]): string[] {
  const seats = new Map<string, number>();
  return members.map(({ actorId }) => {
    const seat = (seats.get(actorId) ?? 0) + 1;
    seats.set(actorId, seat);
    return `${actorId} ${seat}`;
  });
}
