import {addons} from 'storybook/manager-api';

/** Pages for authors and for whole texts have no controls, and need the room. */
const NEEDS_ROOM = /^(?:for-authors|content)-/;

addons.setConfig({
  layoutCustomisations: {
    showPanel: ({storyId}: {storyId?: string}, isShown: boolean) =>
      !NEEDS_ROOM.test(storyId ?? '') && isShown,
  },
});
