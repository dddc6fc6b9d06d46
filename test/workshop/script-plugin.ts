import type {TestRunnerPlugin} from '@web/test-runner';
import {bundleWorkshop} from './bundle.js';

/** Serves the workshop to the tests in the browsers: `/__test__/workshop.js`. It is built on first use. */
export function workshopScript(): TestRunnerPlugin {
  let script: Promise<string> | undefined;
  return {
    name: 'workshop-script',
    async serve({path}) {
      if (path !== '/__test__/workshop.js') return undefined;
      script ??= bundleWorkshop();
      return {body: await script, type: 'js'};
    },
  };
}
