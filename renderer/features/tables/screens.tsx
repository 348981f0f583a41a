import type { ScreenProps } from '#renderer/kit/feature.ts';
import { TableScreen } from './TableScreen.tsx';

export const ActorTable = (props: ScreenProps) => <TableScreen table="actors" {...props} />;
export const CooperationTable = (props: ScreenProps) => <TableScreen table="cooperations" {...props} />;
export const CollectiveTable = (props: ScreenProps) => <TableScreen table="collectives" {...props} />;
