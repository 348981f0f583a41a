import { notifications } from '@mantine/notifications';
import { resetWindow } from '#renderer/kit/slice.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { resetView } from '#renderer/store/view-state.ts';

// The app is loaded once for many files, each with a window of its own: what the one before left is not this one's.
usePreferences.setState(usePreferences.getInitialState(), true);
notifications.clean();
resetWindow();
resetView();
