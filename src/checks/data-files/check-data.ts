import {VFile} from 'vfile';
import type {GivenFile} from '../checked-file.js';
import type {Settings} from '../settings.js';
import type {DataContext} from './data-rule.js';
import {dataRuleFor} from './data-rules.js';
import {reporterOf} from './report.js';
import {readYamlFile} from './yaml-file.js';

/**
 * Checks data files, such as `help-lines.yaml` and `glossary.yaml`: those that `dataRules` names. Like the checks of
 * texts, it uses neither the file system nor the network.
 */
export function checkData(
  given: readonly GivenFile[],
  library: DataContext['library'],
  settings: Settings,
): VFile[] {
  return given.map(({path, text}) => {
    const file = new VFile({path, value: text});
    const rule = dataRuleFor(path);
    if (!rule) return file;
    const report = reporterOf(file, rule, settings);
    const yaml = readYamlFile(text);
    if ('mistake' in yaml) report({message: yaml.mistake, range: yaml.range});
    else
      for (const {path: at, ...finding} of rule.check(yaml.value, {library, settings}))
        report({...finding, range: yaml.rangeOf(at)});
    return file;
  });
}
