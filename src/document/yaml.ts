import {CORE_SCHEMA, load, YAMLException} from 'js-yaml';

/** The value; or where the first error is, if that is known. */
export type YamlResult = {readonly value: unknown} | {readonly errorOffset: number | undefined};

export type ReadYaml = (yaml: string) => YamlResult;

/** The full reader of YAML. Never throws. In a page, it is in a file of its own, since most front matter is simple. */
export const readYaml: ReadYaml = (yaml) => {
  // The parser requires a document: more than comments.
  if (!/^[ \t]*[^\s#]/m.test(yaml)) return {value: undefined};
  try {
    return {value: load(yaml, {schema: CORE_SCHEMA})};
  } catch (error) {
    return {errorOffset: error instanceof YAMLException ? error.mark?.position : undefined};
  }
};
