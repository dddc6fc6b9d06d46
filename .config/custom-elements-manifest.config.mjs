import {topicsOf} from '../src/build/element-topics.ts';

/** Return types of methods: the analyzer keeps only the text of `@returns`. */
const returnTypes = new Map();

/** The manifest describes our elements for editors and for Storybook's controls. */
export default {
  globs: ['src/widgets/*/family-*.ts', 'src/widgets/base/events.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'types-of-returns',
      analyzePhase({ts, node, moduleDoc}) {
        if (ts.isMethodDeclaration(node) && node.type && node.parent.name)
          returnTypes.set(
            `${moduleDoc.path} ${node.parent.name.getText()} ${node.name.getText()}`,
            node.type.getText(),
          );
      },
      packageLinkPhase({customElementsManifest}) {
        for (const {path, declarations} of customElementsManifest.modules)
          for (const {name: owner, members = []} of declarations)
            for (const member of members) {
              const {module = path, name: from = owner} = member.inheritedFrom ?? {};
              const text = returnTypes.get(`${module} ${from} ${member.name}`);
              if (member.kind === 'method' && text) member.return = {...member.return, type: {text}};
            }
      },
    },
    {
      name: 'fields-of-attributes',
      // The analyzer does not match attributes of a class comment with declared fields; and `lang`, a property of the
      // platform that is only observed, is not a member of ours.
      packageLinkPhase({customElementsManifest}) {
        for (const {declarations} of customElementsManifest.modules)
          for (const declaration of declarations) {
            const {attributes = [], members = []} = declaration;
            if (declaration.members)
              declaration.members = members.filter(
                ({name, privacy}) => privacy !== 'protected' && !/^[[#]/.test(name),
              );
            for (const attribute of attributes) {
              const fieldName = attribute.name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
              const field = declaration.members?.find(
                ({kind, name}) => kind === 'field' && name === fieldName,
              );
              if (field) Object.assign(field, {attribute: attribute.name});
              if (field) attribute.fieldName = fieldName;
              else if (attribute.name === 'lang') attribute.fieldName = 'lang';
              else delete attribute.fieldName;
            }
          }
      },
    },
    {
      name: 'values-of-attributes',
      // Unions in one notation, without the `undefined` of the field; the built-in topics, which only the content knows.
      packageLinkPhase({customElementsManifest}) {
        for (const {declarations} of customElementsManifest.modules)
          for (const {tagName, attributes = []} of declarations)
            for (const attribute of attributes) {
              const {name, type} = attribute;
              const values =
                name === 'topic' && tagName
                  ? [...topicsOf(tagName).map((topic) => `'${topic}'`), 'string']
                  : type.text.split('|').map((value) => value.trim());
              // A new object: the analyzer shares it with the field.
              attribute.type = {text: values.filter((value) => value !== 'undefined').join(' | ')};
            }
      },
    },
    {
      name: 'documented-events-only',
      // The analyzer also mistakes the first argument of each event's constructor for its name.
      packageLinkPhase({customElementsManifest}) {
        for (const {declarations} of customElementsManifest.modules)
          for (const declaration of declarations)
            if (declaration.events)
              declaration.events = declaration.events.filter(({description}) => description !== undefined);
      },
    },
    {
      name: 'published-files',
      // The package contains the built modules, not the sources.
      packageLinkPhase({customElementsManifest}) {
        const publish = (node) => {
          for (const [key, value] of Object.entries(node)) {
            if (value && typeof value === 'object') publish(value);
            else if (typeof value === 'string')
              node[key] = value.replace(/^(\/?)src\/(.*)\.[jt]s$/, '$1dist/npm/$2.js');
          }
        };
        publish(customElementsManifest);
      },
    },
  ],
};
