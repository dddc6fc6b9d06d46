import {importYaml} from 'virtual:family-content';
import type {ReadYaml} from '../document/front-matter-yaml.js';

/** Number of failed loads: each later attempt needs an address of its own. */
let failures = 0;

/**
 * The full reader of YAML.
 *
 * @throws ContentError if its file cannot be loaded
 */
export async function loadYaml(): Promise<ReadYaml> {
  try {
    return (await importYaml(failures)).readYaml;
  } catch (error) {
    failures += 1;
    throw error;
  }
}
